//! How many cases a law is tried on, and from which seed: said aloud, and the same every time.

#![allow(dead_code, unreachable_pub, missing_docs)]

use std::io::Write;

use proptest::test_runner::{Config, RngSeed};

/// The seed, unless `PROPTEST_RNG_SEED` gives another.
const SEED: u64 = 7;

/// The configuration of a law tried on `count` random cases (`PROPTEST_CASES` overrides it where
/// it asks for more). Prints the law's name, cases and seed.
pub fn cases(count: u32) -> Config {
    let given = Config::default();
    let asked = std::env::var_os("PROPTEST_CASES").map(|_| given.cases);
    let cases = asked.map_or(count, |asked| asked.max(count));
    let seed = match given.rng_seed {
        RngSeed::Random => SEED,
        RngSeed::Fixed(seed) => seed,
    };
    // Past the test harness, which keeps what `println!` says to itself. A test's thread has the
    // test's name.
    let thread = std::thread::current();
    let name = thread.name().unwrap_or("a law");
    writeln!(std::io::stdout(), "{name}: {cases} cases from seed {seed}").expect("standard output");
    Config {
        cases,
        rng_seed: RngSeed::Fixed(seed),
        failure_persistence: None,
        ..given
    }
}
