//! What the project's commands are made of. `main.rs` does what was asked; the browser tests
//! use the server and the names of the browser from here.
//!
//! - [`command_line`]: what was asked for.
//! - [`tools`]: what has to be on the machine; [`install`]: getting it; [`engine`]: the browsers;
//!   [`web_servers`]: nginx and Apache.
//! - [`cut`]: the page's program in two halves.
//! - [`dist`]: the page as it ships; [`site_server`]: serving it; [`serve`]: both, and watching.
//! - [`browser_program`]: pictures, and other programs that drive a browser.
//! - [`wordpress`]: the calculator in a real WordPress.
//! - [`bench`]: how long the model and the page take.
//! - [`lighthouse`]: the page's marks, and its HTML.
//! - [`release`]: a folder to copy to a host; [`hosting`]: what tells hosts how to serve it, made
//!   from the tables [`headers`] and [`media`]; [`check_host`]: whether one does.
//! - [`stages`]: checks and tests, and their count.
//! - [`size`]: what a first visit fetches, against what it may.
//! - [`supply`]: the licences and sources of what others wrote.
//! - [`rehearse`]: what a change of the facts does to the answers.
//! - [`mutants`]: whether the tests notice faults that are put in on purpose.
//! - [`fuzz`]: what comes from outside, tried with whatever breaks it.
//! - [`run`]: running other programs.

// These commands talk to a person at a terminal.
#![allow(clippy::print_stdout)]

pub mod bench;
pub mod browser_program;
pub mod check_host;
pub mod command_line;
pub mod cut;
pub mod dist;
pub mod engine;
pub mod fuzz;
pub mod headers;
pub mod hosting;
pub mod install;
pub mod lighthouse;
pub mod media;
pub mod mutants;
pub mod rehearse;
pub mod release;
pub mod run;
pub mod serve;
pub mod site_server;
pub mod size;
pub mod stages;
pub mod supply;
pub mod tools;
pub mod web_servers;
pub mod wordpress;
