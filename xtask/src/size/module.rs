//! A module of WebAssembly, taken apart: its sections and its functions with their names.

use crate::run::Outcome;
use std::{collections::BTreeMap, ops::Range};
use wasmparser::{KnownCustom, Name, NameSectionReader, Parser, Payload, TypeRef};

/// One function that the module brings along.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Function {
    /// Its name, demangled and without the crates' hashes.
    pub(super) name: String,
    /// Its bytes in the module.
    pub(super) bytes: Range<usize>,
}

/// Where the bytes of a module are.
#[derive(Debug, Default)]
pub(super) struct Module {
    /// Its functions, in the module's order.
    pub(super) functions: Vec<Function>,
    /// The pieces of its data section: what the memory holds at the start.
    pub(super) data: Vec<Range<usize>>,
    /// Bytes of neither functions, data nor names.
    pub(super) rest: usize,
}

/// Takes a module apart.
///
/// # Errors
/// When it is no module, or its functions have no names.
pub(super) fn read(wasm: &[u8]) -> Outcome<Module> {
    let mut module = Module::default();
    let mut bodies = Vec::new();
    let mut imported = 0;
    let mut names = BTreeMap::new();
    let mut taken = 0;
    for payload in Parser::new(0).parse_all(wasm) {
        match payload.map_err(told)? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    let function = matches!(
                        import.map_err(told)?.ty,
                        TypeRef::Func(_) | TypeRef::FuncExact(_)
                    );
                    imported += u32::from(function);
                }
            }
            Payload::CodeSectionEntry(body) => {
                taken += body.range().len();
                bodies.push(body.range());
            }
            Payload::DataSection(pieces) => {
                for piece in pieces {
                    let piece = piece.map_err(told)?;
                    let end = piece.range.end;
                    module.data.push(end - piece.data.len()..end);
                    taken += piece.data.len();
                }
            }
            Payload::CustomSection(section) => {
                if let KnownCustom::Name(reader) = section.as_known() {
                    names = names_of(reader).map_err(told)?;
                    taken += section.range().len();
                }
            }
            _ => {}
        }
    }
    if names.is_empty() {
        return Err("the functions of the module have no names".into());
    }
    module.rest = wasm.len().saturating_sub(taken);
    module.functions = (imported..)
        .zip(bodies)
        .map(|(index, bytes)| Function {
            name: names.remove(&index).unwrap_or_else(|| "(nameless)".into()),
            bytes,
        })
        .collect();
    Ok(module)
}

/// The bytes of a module's functions alone, whether or not they have names.
///
/// # Errors
/// When it is no module.
pub(super) fn code(wasm: &[u8]) -> Outcome<usize> {
    let mut bytes = 0;
    for payload in Parser::new(0).parse_all(wasm) {
        if let Payload::CodeSectionEntry(body) = payload.map_err(told)? {
            bytes += body.range().len();
        }
    }
    Ok(bytes)
}

fn told(error: wasmparser::BinaryReaderError) -> String {
    format!("the module cannot be read: {error}")
}

fn names_of(
    reader: NameSectionReader<'_>,
) -> Result<BTreeMap<u32, String>, wasmparser::BinaryReaderError> {
    let mut names = BTreeMap::new();
    for part in reader {
        if let Name::Function(functions) = part? {
            for naming in functions {
                let naming = naming?;
                let name = rustc_demangle::demangle(naming.name);
                names.insert(naming.index, format!("{name:#}"));
            }
        }
    }
    Ok(names)
}
