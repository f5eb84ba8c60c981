//! Pictures held against the golden ones beside the tests.
//!
//! A picture is the engine's and the fonts' as much as ours. The folder says what it was made with;
//! where the browser's major version, the system or the fonts are others, pixels would differ
//! everywhere and prove nothing, so that only what does not hang on them is compared: that each
//! picture is there, as wide as it was, about as high, and not blank. Standard error then says so,
//! whether the tests pass or not.

use crate::{Page, browser::must};
use dify::diff::get_results;
use image::{GenericImage, ImageFormat, RgbaImage};
use serde_json::{Value, json};
use std::{
    collections::{BTreeMap, BTreeSet},
    env,
    fmt::Write as _,
    fs,
    io::{self, Write as _},
    path::{Path, PathBuf},
    sync::Once,
};

use crate::shots::Picture;

/// How far two colours may lie apart: a tenth of the way from black to white, as the eye sees it.
const COLOUR: f32 = 35_215.0 * 0.1 * 0.1;
/// How many pixels of a picture may lie further apart. The stroke of a digit has more.
const PIXELS: i32 = 6;
/// With other fonts: how far the heights may lie apart, share of the golden one, and pixels besides.
const HEIGHT: (f64, f64) = (0.35, 60.0);
/// A picture with fewer colours is blank.
const COLOURS: usize = 4;
const MADE_WITH: &str = "made-with.txt";

/// What to run to make them anew.
pub const RENEW: &str = "UPDATE_GOLDEN=1 cargo test -p browser-tests --test chromium_pictures";

/// The folder of the golden pictures.
#[must_use]
pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("golden")
}

/// Where actual pictures and differences are put when they are not as they should be.
#[must_use]
pub fn found_folder() -> PathBuf {
    xtask::run::root().join("target/pictures")
}

/// The names of the golden pictures that are there.
#[must_use]
pub fn names() -> BTreeSet<String> {
    let entries = fs::read_dir(folder()).into_iter().flatten().flatten();
    entries
        .filter_map(|entry| {
            let name = entry.file_name().into_string().ok()?;
            Some(name.strip_suffix(".png")?.to_owned())
        })
        .collect()
}

/// Whether they are to be made anew.
#[must_use]
pub fn renews() -> bool {
    env::var_os("UPDATE_GOLDEN").is_some()
}

/// Browser, system and fonts of an open page, a line each.
#[must_use]
#[track_caller]
pub fn made_with(page: &Page) -> String {
    let version = page.devtools("Browser.getVersion", json!({}));
    let product = version["product"].as_str().unwrap_or_default();
    let (name, number) = product.split_once('/').unwrap_or((product, ""));
    let major = number.split('.').next().unwrap_or_default();
    // With a window or without one it draws the same.
    let name = name.trim_start_matches("Headless");
    let mut text = format!("browser: {name} {major}\nsystem: {}\n", env::consts::OS);
    for font in fonts(page) {
        let _ = writeln!(text, "font: {font}");
    }
    text
}

/// The fonts that the page's letters are drawn with.
fn fonts(page: &Page) -> BTreeSet<String> {
    page.devtools("DOM.enable", json!({}));
    page.devtools("CSS.enable", json!({}));
    let document = page.devtools("DOM.getDocument", json!({ "depth": 0 }));
    let root = &document["root"]["nodeId"];
    let mut fonts = BTreeSet::new();
    for css in [
        "h1",
        "#level7 h2",
        "#level7 p",
        "#level7 th",
        "#level7 select",
        "#level7 svg text",
    ] {
        let asked = json!({ "nodeId": root, "selector": css });
        let found = page.devtools("DOM.querySelector", asked);
        if found["nodeId"].as_u64().unwrap_or_default() == 0 {
            continue;
        }
        let asked = json!({ "nodeId": found["nodeId"] });
        let used = page.devtools("CSS.getPlatformFontsForNode", asked);
        let used = used["fonts"].as_array().cloned().unwrap_or_default();
        fonts.extend(
            used.iter()
                .filter_map(|font| font["familyName"].as_str().map(str::to_owned)),
        );
    }
    page.devtools("CSS.disable", Value::Object(serde_json::Map::new()));
    page.devtools("DOM.disable", Value::Object(serde_json::Map::new()));
    fonts
}

/// Holds pictures against the golden ones, or makes those anew.
///
/// # Panics
/// If there are none, or if any is not as it was; says where to look.
#[track_caller]
pub fn check(pictures: &[Picture], made_with: &str) {
    if renews() {
        renew(pictures, made_with);
        return;
    }
    let golden = fs::read_to_string(folder().join(MADE_WITH));
    let Ok(golden) = golden else {
        panic!("there are no golden pictures yet: run `{RENEW}`, and look at them");
    };
    let same_engine = golden == made_with;
    if !same_engine {
        say_once(&format!(
            "\nPICTURES ARE NOT COMPARED PIXEL BY PIXEL: the golden ones were made with\n{}but here \
             is\n{}Only their sizes are looked at. To compare from here on, make them anew from a \
             state that is known to be good:\n  {RENEW}\n\n",
            indented(&golden),
            indented(made_with)
        ));
    }
    let wrong: Vec<String> = pictures
        .iter()
        .filter_map(|picture| {
            let why = compare(picture, same_engine).err()?;
            Some(format!("{}: {why}", picture.name))
        })
        .collect();
    assert!(
        wrong.is_empty(),
        "{} of {} pictures are not as they were:\n{}\nWhat was found, and the differences in red, \
         are in {}. If it is meant, run `{RENEW}` and look at them before they are committed.",
        wrong.len(),
        pictures.len(),
        wrong.join("\n"),
        found_folder().display()
    );
}

/// Past the test harness, which keeps to itself what a test that passes says.
fn say_once(text: &str) {
    static SAID: Once = Once::new();
    SAID.call_once(|| {
        let _ = io::stderr().write_all(text.as_bytes());
    });
}

fn indented(lines: &str) -> String {
    lines.lines().map(|line| format!("  {line}\n")).collect()
}

#[track_caller]
fn renew(pictures: &[Picture], made_with: &str) {
    let folder = folder();
    must("the golden folder", fs::create_dir_all(&folder));
    for picture in pictures {
        let file = folder.join(format!("{}.png", picture.name));
        let small = must(&picture.name, small(&read(&picture.png)));
        must("a golden picture", fs::write(file, small));
    }
    must("its makings", fs::write(folder.join(MADE_WITH), made_with));
}

#[track_caller]
fn read(png: &[u8]) -> RgbaImage {
    must(
        "a picture",
        image::load_from_memory_with_format(png, ImageFormat::Png),
    )
    .to_rgba8()
}

/// Compares one picture; the error says what is wrong with it.
fn compare(picture: &Picture, same_engine: bool) -> Result<(), String> {
    let file = folder().join(format!("{}.png", picture.name));
    let golden = fs::read(&file).map_err(|_| "there is no golden one".to_owned())?;
    let (golden, found) = (read(&golden), read(&picture.png));
    let outcome = if same_engine {
        pixels(&golden, &found)
    } else {
        sizes(&golden, &found).map_err(|why| (why, None))
    };
    outcome.map_err(|(why, difference)| {
        let folder = found_folder();
        must("the folder of pictures", fs::create_dir_all(&folder));
        let put = |image: &RgbaImage, what: &str| {
            let file = folder.join(format!("{}.{what}.png", picture.name));
            must("a picture", image.save_with_format(file, ImageFormat::Png));
        };
        put(&found, "found");
        if let Some(difference) = difference {
            put(&difference, "difference");
        }
        why
    })
}

/// Pixel by pixel, passing over the edges of letters.
fn pixels(golden: &RgbaImage, found: &RgbaImage) -> Result<(), (String, Option<RgbaImage>)> {
    let (width, height) = (
        golden.width().max(found.width()),
        golden.height().max(found.height()),
    );
    let (left, right) = (on(golden, width, height), on(found, width, height));
    let (differ, difference) =
        get_results(left, right, COLOUR, true, Some(0.2), &None, &None).unwrap_or_default();
    if golden.dimensions() != found.dimensions() {
        let why = format!(
            "{} × {} pixels, was {} × {}",
            found.width(),
            found.height(),
            golden.width(),
            golden.height()
        );
        return Err((why, Some(difference)));
    }
    if differ > PIXELS {
        return Err((format!("{differ} pixels differ"), Some(difference)));
    }
    Ok(())
}

/// A picture on a ground of a size, so that two can be laid over one another.
fn on(image: &RgbaImage, width: u32, height: u32) -> RgbaImage {
    let mut ground = RgbaImage::from_pixel(width, height, image::Rgba([255, 0, 255, 255]));
    // It fits: the ground is the larger of two.
    let _ = ground.copy_from(image, 0, 0);
    ground
}

/// What holds with any fonts.
fn sizes(golden: &RgbaImage, found: &RgbaImage) -> Result<(), String> {
    if golden.width() != found.width() {
        return Err(format!(
            "{} pixels wide, was {}",
            found.width(),
            golden.width()
        ));
    }
    let (was, is) = (f64::from(golden.height()), f64::from(found.height()));
    if (was - is).abs() > was * HEIGHT.0 + HEIGHT.1 {
        return Err(format!("{is} pixels high, was {was}"));
    }
    let colours: BTreeSet<[u8; 4]> = found.pixels().map(|pixel| pixel.0).collect();
    if colours.len() < COLOURS {
        return Err("blank".to_owned());
    }
    Ok(())
}

/// A picture as a PNG file with a palette: colours are made coarser until a byte can name each,
/// by less than any difference that counts.
fn small(image: &RgbaImage) -> Result<Vec<u8>, String> {
    let (mut palette, mut step) = (BTreeMap::new(), 1_u16);
    let coarse = |pixel: &image::Rgba<u8>, step: u16| {
        // To the middle of a step; black and white stay what they are.
        [0, 1, 2].map(|at| {
            let level = u16::from(pixel.0[at]);
            let to = (level + step / 2) / step * step;
            u8::try_from(to.min(255)).unwrap_or(255)
        })
    };
    while step <= 32 {
        palette.clear();
        for pixel in image.pixels() {
            let next = palette.len();
            palette.entry(coarse(pixel, step)).or_insert(next);
            if palette.len() > 256 {
                break;
            }
        }
        if palette.len() <= 256 {
            break;
        }
        step += if step < 4 { 1 } else { 3 };
    }
    // The order of the first, so that neighbours in the picture are near in number.
    let mut colours = vec![[0_u8; 3]; palette.len().min(256)];
    for (colour, at) in &palette {
        if let Some(place) = colours.get_mut(*at) {
            *place = *colour;
        }
    }
    let bytes: Vec<u8> = image
        .pixels()
        .map(|pixel| {
            let at = palette.get(&coarse(pixel, step)).copied().unwrap_or(0);
            u8::try_from(at).unwrap_or(u8::MAX)
        })
        .collect();
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, image.width(), image.height());
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_palette(colours.concat());
    encoder.set_compression(png::Compression::High);
    encoder.set_filter(png::Filter::NoFilter);
    let told = |error: png::EncodingError| error.to_string();
    let mut writer = encoder.write_header().map_err(told)?;
    writer.write_image_data(&bytes).map_err(told)?;
    writer.finish().map_err(told)?;
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::{on, pixels, read, sizes, small};
    use image::{Rgba, RgbaImage};

    /// A page of lines of "text": strokes of many greys.
    fn drawn() -> RgbaImage {
        RgbaImage::from_fn(200, 120, |x, y| {
            let ink = (x * 7 + y * 13) % 256;
            let level = if y % 20 < 8 { ink as u8 } else { 255 };
            Rgba([level, level / 2 + 127, 255 - level / 3, 255])
        })
    }

    #[test]
    fn a_small_file_is_the_same_to_the_eye() {
        let picture = drawn();
        let file = small(&picture).expect("a file");
        let back = read(&file);
        assert_eq!(back.dimensions(), picture.dimensions());
        assert!(pixels(&back, &picture).is_ok());
    }

    #[test]
    fn a_changed_stroke_is_noticed() {
        let picture = RgbaImage::from_pixel(60, 40, Rgba([255, 253, 249, 255]));
        let mut changed = picture.clone();
        for y in 10..20 {
            changed.put_pixel(30, y, Rgba([28, 27, 25, 255]));
        }
        assert!(pixels(&picture, &picture).is_ok());
        let (why, difference) = pixels(&picture, &changed).expect_err("ten pixels differ");
        assert!(why.starts_with("10 "), "{why}");
        assert!(difference.is_some());
    }

    #[test]
    fn a_picture_of_another_size_is_another_picture() {
        let picture = drawn();
        let longer = on(&picture, 200, 121);
        assert!(pixels(&picture, &longer).is_err());
        assert!(sizes(&picture, &longer).is_ok(), "other fonts may do that");
        assert!(sizes(&picture, &on(&picture, 201, 120)).is_err());
        assert!(sizes(&picture, &on(&picture, 200, 400)).is_err());
        let blank = RgbaImage::from_pixel(200, 120, Rgba([255, 255, 255, 255]));
        assert!(sizes(&picture, &blank).is_err());
    }
}
