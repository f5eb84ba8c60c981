//! The parts of the project's commands that the browser tests use too: the server of the built
//! page. Everything else lives beside `main.rs`.

pub mod site_server;
