//! Colours: how far apart two are, and how they look to somebody who lacks a kind of cone.

/// A colour as the screen is told: red, green and blue between nought and one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Colour([f64; 3]);

impl Colour {
    /// `#rgb` or `#rrggbb`; none for anything else.
    pub(crate) fn read(text: &str) -> Option<Self> {
        let digits = text.trim().strip_prefix('#')?;
        let wide = match digits.len() {
            3 => digits.chars().flat_map(|digit| [digit, digit]).collect(),
            6 => digits.to_owned(),
            _ => return None,
        };
        let part = |at: usize| u8::from_str_radix(wide.get(at..at + 2)?, 16).ok();
        Some(Self(
            [part(0)?, part(2)?, part(4)?].map(|part| f64::from(part) / 255.0),
        ))
    }

    /// What is seen of it over another one at this opacity.
    pub(crate) fn over(self, back: Self, opacity: f64) -> Self {
        Self(core::array::from_fn(|at| {
            self.0[at] * opacity + back.0[at] * (1.0 - opacity)
        }))
    }

    /// Light itself, in proportion: the screen's code undone (IEC 61966-2-1).
    fn light(self) -> [f64; 3] {
        self.0.map(|part| {
            if part <= 0.040_45 {
                part / 12.92
            } else {
                ((part + 0.055) / 1.055).powf(2.4)
            }
        })
    }

    fn of_light(light: [f64; 3]) -> Self {
        Self(light.map(|part| {
            let part = part.clamp(0.0, 1.0);
            if part <= 0.003_130_8 {
                part * 12.92
            } else {
                1.055 * part.powf(1.0 / 2.4) - 0.055
            }
        }))
    }

    fn luminance(self) -> f64 {
        let [red, green, blue] = self.light();
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// The ratio of WCAG 2.2, between 1 and 21.
    pub(crate) fn contrast(self, other: Self) -> f64 {
        let (one, other) = (self.luminance() + 0.05, other.luminance() + 0.05);
        one.max(other) / one.min(other)
    }

    /// CIELAB with the white of the screen (D65).
    fn lab(self) -> [f64; 3] {
        let light = self.light();
        let along = |row: [f64; 3], white: f64| {
            let sum: f64 = row.iter().zip(light).map(|(of, part)| of * part).sum();
            let part = sum / white;
            if part > 216.0 / 24_389.0 {
                part.cbrt()
            } else {
                (part * 24_389.0 / 27.0 + 16.0) / 116.0
            }
        };
        let x = along([0.412_456_4, 0.357_576_1, 0.180_437_5], 0.950_47);
        let y = along([0.212_672_9, 0.715_152_2, 0.072_175], 1.0);
        let z = along([0.019_333_9, 0.119_192, 0.950_304_1], 1.088_83);
        [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
    }
}

/// The distance of two colours in CIELAB (CIE 1976): 2.3 is just seen, 100 is black and white.
pub(crate) fn difference(one: Colour, other: Colour) -> f64 {
    let squares = one.lab().into_iter().zip(other.lab());
    squares
        .map(|(one, other)| (one - other).powi(2))
        .sum::<f64>()
        .sqrt()
}

/// A kind of colour vision.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Vision {
    /// With all three cones.
    Usual,
    /// Without cones for long waves.
    Protanopia,
    /// Without cones for middle waves, the most common.
    Deuteranopia,
    /// Without cones for short waves, rare.
    Tritanopia,
}

impl Vision {
    pub(crate) const ALL: [Self; 4] = [
        Self::Usual,
        Self::Protanopia,
        Self::Deuteranopia,
        Self::Tritanopia,
    ];

    /// How a colour looks, by the matrices at severity 1.0 of G. M. Machado, M. M. Oliveira and
    /// L. A. F. Fernandes, "A Physiologically-based Model for Simulation of Color Vision
    /// Deficiency", IEEE Transactions on Visualization and Computer Graphics 15 (6), 2009, table 1.
    pub(crate) fn sees(self, colour: Colour) -> Colour {
        let rows = match self {
            Self::Usual => return colour,
            Self::Protanopia => [
                [0.152_286, 1.052_583, -0.204_868],
                [0.114_503, 0.786_281, 0.099_216],
                [-0.003_882, -0.048_116, 1.051_998],
            ],
            Self::Deuteranopia => [
                [0.367_322, 0.860_646, -0.227_968],
                [0.280_085, 0.672_501, 0.047_413],
                [-0.011_820, 0.042_940, 0.968_881],
            ],
            Self::Tritanopia => [
                [1.255_528, -0.076_749, -0.178_779],
                [-0.078_411, 0.930_809, 0.147_602],
                [0.004_733, 0.691_367, 0.303_900],
            ],
        };
        let light = colour.light();
        Colour::of_light(rows.map(|row| {
            row.iter()
                .zip(light)
                .map(|(of, part)| of * part)
                .sum::<f64>()
        }))
    }
}
