//! The table of ordinary visitors says what the page says to each of them.

use level7::facts::Facts;
use level7::report::one_line::{BETWEEN, one_line};
use level7::report::page::{chosen, page};
use level7::report::typical::typical;
use level7::scenario::Preset;

#[test]
fn every_ordinary_visitor_reads_there_what_the_page_tells_her() {
    let facts = Facts::published();
    let table = typical(&facts);
    assert_eq!(table.rows.len(), Preset::ALL.len());
    assert!(
        table
            .caption
            .starts_with("Level 7 certificate, against carrying on as you are"),
        "{}",
        table.caption
    );
    let mut told = 0;
    for (preset, row) in Preset::ALL.into_iter().zip(&table.rows) {
        let scenario = preset.scenario(&facts);
        let page = page(&scenario);
        let [who, paid_back, bad_end, after, all_in_all] = &row[..] else {
            panic!("{row:?}");
        };
        assert_eq!(who, preset.label());
        if after.is_empty() {
            // Nobody is told of a gain from a course that is not open to her.
            assert!(all_in_all.is_empty() && bad_end.is_empty(), "{row:?}");
            continue;
        }
        told += 1;
        assert!(
            page.answer.bad_end.contains(bad_end.as_str()),
            "{row:?}: {}",
            page.answer.bad_end
        );
        for end in [after, all_in_all] {
            assert!(
                page.answer.all_in_all.contains(end.as_str()),
                "{row:?}: {}",
                page.answer.all_in_all
            );
        }
        let chosen = chosen(&scenario, &page.projections);
        let line = one_line(&scenario, chosen, None).answer;
        assert_eq!(line, [paid_back.as_str(), after].join(BETWEEN));
    }
    assert!(told > 3, "most of them are told: {:?}", table.rows);
}
