//! Times every row natively and in a headless browser, and prints them side by side:
//! `cargo xtask bench` builds the modules and calls this with their folders.

// It talks to a person at a terminal.
#![allow(clippy::print_stdout)]

#[cfg(not(target_arch = "wasm32"))]
mod table;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    table::main()
}

/// In the browser there is the library alone.
#[cfg(target_arch = "wasm32")]
fn main() {}
