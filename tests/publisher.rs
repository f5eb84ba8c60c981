//! A publisher's own figures: what is taken of them, what is not, and what becomes of them in links
//! and files.

use level7::facts::Facts;
use level7::model::{Subject, figures_of};
use level7::report::{link, origin, publisher as told};
use level7::scenario::publisher::{Access, FIGURES, Publisher, ROUTE, Refused, may_give};
use level7::scenario::{Field, Given, Key, Origin, Preset, RouteField, Scenario, Value, table};
use proptest::prelude::*;

const FEE: Key = Key::Route(ROUTE, RouteField::Fee);
const HOURS: Key = Key::Route(ROUTE, RouteField::Hours);
const SOLD: Key = Key::Of(Field::ExtraAppointments);

fn read(query: &str) -> Publisher {
    Publisher::read(query, None, &Facts::published())
}

fn filed(file: &str) -> Publisher {
    Publisher::read("", Some(file), &Facts::published())
}

fn scenario(publisher: &Publisher) -> Scenario {
    publisher.scenario(Preset::NurseStartingOut, &Facts::published())
}

fn likely(scenario: &Scenario, key: Key) -> f64 {
    scenario.estimate(key).likely
}

#[test]
fn names_what_is_taken_for_a_colour_of_links() {
    for (file, taken) in [
        ("accent = #7a1f5c", Some("#7a1f5c")),
        ("accent=#FFE600", Some("#FFE600")),
        // The first holds.
        ("accent=#7a1f5c\naccent=#00ff00", Some("#7a1f5c")),
        // No colour, a grey, a sign where a digit should be.
        ("accent=red", None),
        ("accent=#7a1f5", None),
        ("accent=#808a80", None),
        ("accent=#+a1f5c", None),
        ("accent=#7a1f5c;x", None),
    ] {
        let publisher = filed(file);
        assert_eq!(publisher.accent.as_deref(), taken, "{file}");
        let refused = if taken.is_none() {
            vec![Refused::Text("accent")]
        } else {
            vec![]
        };
        assert_eq!(publisher.refused, refused, "{file}");
    }
    // An address can be forged: none has a colour.
    assert_eq!(read("?accent=%237a1f5c").accent, None);
}

#[test]
fn figures_stand_where_our_defaults_stood() {
    let publisher =
        read("?fee=%C2%A34%2C950&level_7_certificate.hours=320&add_vat=yes&deposit=25%25");
    assert_eq!(publisher.refused, []);
    let mut visitor = scenario(&publisher);
    let ours = Scenario::new(&Facts::published());
    assert_eq!(likely(&visitor, FEE), 4_950.0);
    assert_eq!(likely(&visitor, HOURS), 320.0);
    assert_eq!(
        likely(&visitor, Key::Route(ROUTE, RouteField::Deposit)),
        0.25
    );
    assert!(visitor.owes_to_publisher(FEE) && !visitor.is_chosen(FEE));
    assert_eq!(visitor.our_default_of(FEE), ours.default_of(FEE));
    let figures = |of: &Scenario| figures_of(of, Subject::Route(ROUTE));
    let mut typed = ours.clone();
    for (key, given) in [
        (FEE, Given::Number(4_950.0)),
        (HOURS, Given::Number(320.0)),
        (Key::Route(ROUTE, RouteField::AddVat), Given::Flag(true)),
        (Key::Route(ROUTE, RouteField::Deposit), Given::Number(0.25)),
    ] {
        typed.give(key, given).expect("a value in range");
    }
    assert_eq!(figures(&visitor).gain, figures(&typed).gain);
    assert_ne!(figures(&visitor).gain, figures(&ours).gain);
    // The visitor's own figure counts for more, and leaves the publisher's to go back to.
    visitor.give(FEE, Given::Number(6_000.0)).expect("a fee");
    assert!(visitor.is_chosen(FEE) && !visitor.owes_to_publisher(FEE));
    visitor.forget(FEE);
    assert_eq!(likely(&visitor, FEE), 4_950.0);
}

#[test]
fn each_figure_of_the_course_can_be_said_and_no_other() {
    for key in Key::all() {
        let ours = Scenario::new(&Facts::published());
        let text = match ours.value(key) {
            Value::Number(estimate) => estimate.likely.to_string(),
            Value::Flag(flag) => if flag { "yes" } else { "no" }.to_owned(),
            Value::Choice(_) | Value::Month(_) => continue,
        };
        let publisher = read(&format!("{}={text}", key.text()));
        let own = matches!(key, Key::Route(ROUTE, field) if FIGURES.contains(&field));
        assert_eq!(may_give(key), own);
        assert_eq!(publisher.figures.len(), usize::from(own), "{}", key.text());
        let refused = if own {
            vec![]
        } else {
            vec![Refused::Figure(key)]
        };
        assert_eq!(publisher.refused, refused, "{}", key.text());
    }
}

#[test]
fn what_cannot_be_taken_leaves_ours() {
    for text in [
        "1e99", "-1", "100001", "NaN", "inf", "four", "", "<b>", "1~2",
    ] {
        let publisher = read(&format!("fee={text}"));
        assert_eq!(publisher.refused, [Refused::Figure(FEE)], "{text}");
        let panel = told::panel(&publisher, &scenario(&publisher)).expect("a panel");
        assert_eq!(panel.amiss.len(), 1, "{text}");
        assert_eq!(scenario(&publisher), scenario(&read("")), "{text}");
    }
}

#[test]
fn an_address_can_forge_no_name_and_no_link() {
    let forged =
        read("name=Level+7+Academy&link=https://example.org/&course=Level+7+in+Injectables");
    assert_eq!((&forged.name, &forged.link), (&None, &None));
    assert_eq!(forged.course.as_deref(), Some("Level 7 in Injectables"));
    let owner = "# ours\nname = The Academy\nlink = https://example.org/level-7?a=1\nfee = 4950\n";
    let filed = filed(owner);
    assert_eq!(filed.name.as_deref(), Some("The Academy"));
    assert_eq!(
        filed.link.as_deref(),
        Some("https://example.org/level-7?a=1")
    );
    assert!(!filed.names_treatments && self::filed("wording=named").names_treatments);
    assert!(
        !read("wording=named").names_treatments,
        "an address does not decide that"
    );
    // What the file says holds against the address.
    let both = Publisher::read("fee=1&hours=200", Some(owner), &Facts::published());
    assert_eq!(likely(&scenario(&both), FEE), 4_950.0);
    assert_eq!(likely(&scenario(&both), HOURS), 200.0);
    for link in [
        "javascript:alert(1)",
        "http://example.org",
        "https://",
        "https://a b.org",
        "https://user@example.org",
        "https://example.org/\"onclick",
    ] {
        let publisher = self::filed(&format!("link={link}"));
        assert_eq!(publisher.link, None, "{link}");
        assert_eq!(publisher.refused, [Refused::Text("link")], "{link}");
    }
}

#[test]
fn names_are_short_and_plain() {
    for name in [
        "visit www.example",
        "https://example.org",
        "a.com",
        "<script>",
        "a\u{202e}b",
        "tel%0Aline\u{7}",
        &"long ".repeat(20),
        "",
    ] {
        let publisher = read(&format!("course={name}"));
        assert_eq!(publisher.course, None, "{name}");
        assert_eq!(publisher.refused, [Refused::Text("course")], "{name}");
    }
    let welsh = read("course=Lefel+7%3A+Meddygaeth%20Esthetig+(T%C5%B7)");
    assert_eq!(
        welsh.course.as_deref(),
        Some("Lefel 7: Meddygaeth Esthetig (Tŷ)")
    );
}

#[test]
fn volume_attribution_and_the_bad_end_stay_open() {
    let all: Vec<String> = Key::all().map(Key::text).collect();
    let publisher = read(&format!("lock={}", all[..120].join(",")));
    let more = read(&format!("hide={}", all[120..].join(",")));
    let open = |key: Key| publisher.access(key).or(more.access(key)).is_none();
    for key in [
        Field::ExtraAppointments,
        Field::LaserAppointments,
        Field::Attribution,
        Field::Displacement,
        Field::Level7Probability,
        Field::RegisteredOnlyFrom,
    ] {
        assert!(open(Key::Of(key)), "{}", key.text());
    }
    for field in [
        RouteField::Finishing,
        RouteField::Trading,
        RouteField::FirstPass,
        RouteField::FeeLostOnLeaving,
    ] {
        assert!(open(Key::Route(ROUTE, field)), "{}", field.text());
    }
    let held = read("lock=fee,extra_appointments&hide=hours");
    assert_eq!(held.access(FEE), Some(Access::Locked));
    assert_eq!(held.access(HOURS), Some(Access::Hidden));
    assert_eq!(held.refused, [Refused::Access(SOLD)]);
    let panel = told::panel(&held, &scenario(&held)).expect("a panel");
    assert!(panel.amiss[0].contains("neither"), "{:?}", panel.amiss);
}

#[test]
fn an_answer_from_elsewhere_keeps_to_what_is_locked() {
    let publisher = read("fee=4950&lock=fee,hours");
    let mut visitor = Scenario::new(&Facts::published());
    visitor.give(FEE, Given::Number(1.0)).expect("a fee");
    visitor.give(HOURS, Given::Number(10.0)).expect("hours");
    visitor
        .give(SOLD, Given::Number(3.0))
        .expect("appointments");
    let over = publisher.over(&visitor);
    assert_eq!(likely(&over, FEE), 4_950.0);
    assert_eq!(
        likely(&over, HOURS),
        likely(&Scenario::new(&Facts::published()), HOURS)
    );
    assert_eq!(likely(&over, SOLD), 3.0);
}

#[test]
fn starts_from_whom_and_where_the_publisher_says() {
    let publisher = read("preset=doctor&nation=scotland&profession=nobody");
    assert_eq!(publisher.preset, Some(Preset::Doctor));
    assert_eq!(
        publisher.refused,
        [Refused::Figure(Key::Of(Field::Profession))]
    );
    let visitor = publisher.scenario(Preset::Doctor, &Facts::published());
    assert_eq!(visitor.nation(), level7::facts::Nation::Scotland);
    assert!(visitor.flag(Key::Of(Field::Prescriber)), "as a doctor");
}

#[test]
fn says_whose_figure_it_is_and_what_ours_was() {
    let publisher = read("fee=4950&awarding_body=A+Body");
    let visitor = scenario(&publisher);
    assert_eq!(visitor.default_of(FEE).origin, Origin::Publisher);
    let tag = origin::origin(&visitor, FEE);
    assert_eq!(tag.word, "the publisher’s figure");
    assert!(tag.text.contains("sells the course"), "{}", tag.text);
    let input = table::input(FEE);
    let ours = level7::report::words::said(&input, visitor.our_default_of(FEE).value);
    assert!(tag.text.contains(&ours), "{} in {}", ours, tag.text);
    let panel = told::panel(&publisher, &visitor).expect("a panel");
    assert!(
        panel
            .sentences
            .iter()
            .any(|one| one.contains("sells the course"))
    );
    assert_eq!(panel.figures.len(), 1);
    assert!(panel.figures[0].1.contains(&ours), "{:?}", panel.figures);
    assert_eq!(told::panel(&read("theme=dark&unknown=1"), &visitor), None);
}

#[test]
fn links_and_files_keep_whose_it_was() {
    let publisher = read("fee=4950&hours=320");
    let mut visitor = scenario(&publisher);
    visitor.give(HOURS, Given::Number(400.0)).expect("hours");
    let text = link::write(&visitor, &link::finding(&visitor));
    let opened = link::open(&text, &Facts::published()).expect("a link");
    assert_eq!(opened.notices, Vec::<String>::new());
    for key in Key::all() {
        assert_eq!(
            opened.scenario.value(key),
            visitor.value(key),
            "{}",
            key.text()
        );
    }
    assert!(opened.scenario.owes_to_publisher(FEE));
    assert!(opened.scenario.is_chosen(HOURS), "the visitor's own");
    // In a file of every input the values are the same, to the last bit.
    let json = serde_json::to_string(&visitor).expect("a file");
    let given: std::collections::BTreeMap<String, Given> =
        serde_json::from_str(&json).expect("pairs");
    let mut read = Scenario::new(&Facts::published());
    let given = given
        .into_iter()
        .map(|(key, given)| (Key::from_text(&key).expect("a key"), given));
    read.give_all(given.collect()).expect("every value");
    for key in Key::all() {
        assert_eq!(read.value(key), visitor.value(key), "{}", key.text());
    }
    // A link cannot make anything else a publisher's figure.
    let forged =
        "level7=1&publisher=extra_appointments~level_7_certificate.fee&extra_appointments=9";
    let forged = link::open(forged, &Facts::published()).expect("a link");
    assert_eq!(forged.scenario.published(), []);
    assert!(forged.scenario.is_chosen(SOLD));
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 256,
        rng_seed: proptest::test_runner::RngSeed::Fixed(7),
        ..ProptestConfig::default()
    })]

    /// Nothing that an address or a file says does harm: every figure taken is one that its input
    /// may hold, every name is short, and an answer follows.
    #[test]
    fn no_text_does_harm(parts in proptest::collection::vec(
        ("(fee|hours|add_vat|deposit|course|link|lock|hide|preset|nation|instalments|[a-z_.]{0,12})",
         "([0-9.,eE+~x%-]{0,12}|yes|no|scotland|.{0,24})"), 0..12),
        in_file: bool)
    {
        let joined = |by: &str| parts.iter()
            .map(|(key, value)| format!("{key}={value}"))
            .collect::<Vec<_>>()
            .join(by);
        let publisher = if in_file { filed(&joined("\n")) } else { read(&joined("&")) };
        let visitor = scenario(&publisher);
        for (key, value) in &publisher.figures {
            prop_assert!(may_give(*key));
            prop_assert_eq!(visitor.value(*key), *value);
        }
        for name in [&publisher.course, &publisher.name, &publisher.awarding_body] {
            prop_assert!(name.as_ref().is_none_or(|name| name.chars().count() <= 80));
        }
        let figures = figures_of(&visitor, Subject::Route(ROUTE));
        prop_assert!(figures.gain.is_finite());
        let text = link::write(&visitor, &link::finding(&visitor));
        let opened = link::open(&text, &Facts::published()).expect("a link");
        for key in Key::all() {
            prop_assert_eq!(opened.scenario.value(key), visitor.value(key));
        }
    }
}
