//! The twin: a second calculation of plan, ledger, tax, figures and futures, in JavaScript, written from
//! `docs/model.md` and the published `facts.json` alone. Nothing of it lives in Rust but the test
//! that runs it (`tests/agree.rs`).
