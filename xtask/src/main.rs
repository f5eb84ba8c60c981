//! The project's own commands: `cargo xtask help`.
//!
//! Here: doing what was asked. The work is in the library beside it.

// These commands talk to a person at a terminal.
#![allow(clippy::print_stdout)]

use std::{env, process::ExitCode};
use xtask::{
    bench, browser_program, check_host,
    command_line::{self, HELP, Verb},
    cut, dist,
    engine::Engine,
    fuzz, lighthouse, mutants, rehearse, release,
    run::Outcome,
    serve, size,
    stages::{self, Tally},
    supply,
    tools::{self, FOR_BENCH, FOR_LIGHTHOUSE, FOR_PAGE, FOR_RELEASE, Tool},
    wordpress,
};

/// Does what was asked, and says whether all that it tried out was well.
fn obey(verb: Verb, may_install: bool) -> Outcome<bool> {
    match verb {
        Verb::Help => print!("{HELP}"),
        Verb::Serve { port } => serve::serve(&tools::provide(FOR_PAGE, may_install)?, port)?,
        Verb::Build => {
            let tools = tools::provide(FOR_PAGE, may_install)?;
            dist::build(&tools)?;
            dist::weigh(&tools)?;
        }
        Verb::Size { report } => {
            let tools = tools::provide(FOR_PAGE, may_install)?;
            let outcome = size::check(&tools);
            if report {
                size::report(&tools)?;
            }
            outcome?;
        }
        Verb::Check => {
            let tools = tools::provide(&[Tool::WasmTarget, Tool::Lints], may_install)?;
            let mut tally = Tally::default();
            stages::check(&mut tally, &tools);
            return Ok(tally.all_well());
        }
        Verb::Test { engines } => {
            let mut tally = Tally::default();
            let mut provided = None;
            tally.stage("tools", || {
                provided = Some(tools::provide(&tools::for_tests(&engines), may_install)?);
                Ok(())
            });
            // Without some tool the tests that do not need it still say what they can.
            let tools = match provided {
                Some(tools) => tools,
                None => tools::provide(&[], false)?,
            };
            stages::test(&mut tally, &tools, &engines);
            println!("{}", tally.line());
            return Ok(tally.all_well());
        }
        Verb::Bench => bench::bench(&tools::provide(FOR_BENCH, may_install)?)?,
        Verb::Feel => bench::feel(&tools::provide(FOR_BENCH, may_install)?)?,
        Verb::Race(race) => {
            let mut needed = FOR_BENCH.to_vec();
            needed.extend(race.engines.iter().map(|&engine| Tool::Browser(engine)));
            bench::race(&tools::provide(&needed, may_install)?, &race)?;
        }
        Verb::Rehearse(wanted) => rehearse::rehearse(&wanted)?,
        Verb::Fuzz { seconds } => fuzz::fuzz(&tools::provide(&[], may_install)?, seconds)?,
        Verb::Mutants(draw) => return mutants::mutants(draw),
        Verb::Lighthouse => {
            let tools = tools::provide(FOR_LIGHTHOUSE, may_install)?;
            dist::build(&tools)?;
            lighthouse::measure(&tools, lighthouse::RUNS)?;
        }
        Verb::Release(order) => {
            release::release(&tools::provide(FOR_RELEASE, may_install)?, &order)?
        }
        Verb::CheckHost(url) => {
            return check_host::check_host(&tools::provide(&[], may_install)?, &url);
        }
        Verb::WordPress(trial) => {
            wordpress::wordpress(&tools::provide(wordpress::NEEDED, may_install)?, trial)?;
        }
        Verb::Advisories => supply::advisories(&tools::provide(&[Tool::Deny], may_install)?)?,
        Verb::Screenshots { folder, views } => {
            let needed = tools::for_tests(&[Engine::Chromium]);
            let tools = tools::provide(&needed, may_install)?;
            dist::build(&tools)?;
            let views: &[&str] = if views { &["--views"] } else { &[] };
            browser_program::run(&tools, "screenshots", &folder, views)?;
        }
    }
    Ok(true)
}

fn main() -> ExitCode {
    if let Some(code) = cut::called() {
        return code;
    }
    match command_line::read(env::args().skip(1))
        .and_then(|(verb, may_install)| obey(verb, may_install))
    {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(why) => {
            eprintln!("xtask: {why}");
            ExitCode::FAILURE
        }
    }
}
