//! Reads a workbook, holds it against the model, changes it, and has LibreOffice recalculate it.

pub mod change;
pub mod hold;
pub mod office;
pub mod read;
