//! Has the linker of the page's program keep its notes on what refers to what: by them the program is
//! cut in two (`xtask/src/cut.rs`).
fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    if std::env::var("CARGO_CFG_TARGET_FAMILY").as_deref() == Ok("wasm") {
        println!("cargo::rustc-link-arg-bin=app=--emit-relocs");
    }
}
