//! What the project's commands are made of. `main.rs` reads the command line; the browser tests
//! use the server and the names of the browser from here.
//!
//! - [`tools`]: what has to be on the machine; [`install`]: getting it; [`engine`]: the browsers.
//! - [`dist`]: the page as it ships; [`site_server`]: serving it; [`serve`]: both, and watching.
//! - [`bench`]: how long the model and the page take.
//! - [`lighthouse`]: the page's marks, and its HTML.
//! - [`stages`]: checks and tests, and their count.
//! - [`rehearse`]: what a change of the facts does to the answers.
//! - [`mutants`]: whether the tests notice faults that are put in on purpose.
//! - [`fuzz`]: what comes from outside, tried with whatever breaks it.
//! - [`run`]: running other programs.

// These commands talk to a person at a terminal.
#![allow(clippy::print_stdout)]

pub mod bench;
pub mod dist;
pub mod engine;
pub mod fuzz;
pub mod install;
pub mod lighthouse;
pub mod mutants;
pub mod rehearse;
pub mod run;
pub mod serve;
pub mod site_server;
pub mod stages;
pub mod tools;
