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

#[cfg(test)]
mod tests {
    use super::*;

    /// A module with an imported function, one of its own, two bytes of data and a name.
    const MODULE: &[u8] = b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0\x02\x07\x01\x01a\x01b\0\0\
        \x03\x02\x01\0\x05\x03\x01\0\x01\x0a\x04\x01\x02\0\x0b\x0b\x08\x01\0\x41\0\x0b\x02hi\
        \0\x1c\x04name\x01\x15\x01\x01\x12_RNvC6level75start";

    #[test]
    fn takes_a_module_apart() {
        let module = read(MODULE).expect("a module");
        let [start] = module.functions.as_slice() else {
            panic!("one function, not {:?}", module.functions);
        };
        assert_eq!(start.name, "level7::start");
        assert_eq!(MODULE[start.bytes.clone()], [0, 0x0b]);
        assert_eq!(module.data.len(), 1);
        assert_eq!(MODULE[module.data[0].clone()], *b"hi");
        assert_eq!(code(MODULE), Ok(2));
    }

    #[test]
    fn refuses_what_is_no_module_or_has_no_names() {
        assert!(read(b"hi").is_err());
        let nameless = &MODULE[..MODULE.len() - 30];
        let why = read(nameless).expect_err("no names");
        assert!(why.contains("have no names"), "{why}");
        assert_eq!(code(nameless), Ok(2));
    }
}
