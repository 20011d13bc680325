//! A client that is none of ours: the `mcp` package of Python. Run where ONRECORD_MCP_PYTHON names a Python that has it.

use std::path::Path;
use std::process::Command;

use super::demo;

#[test]
fn an_independent_client_lists_and_calls_the_tools() {
    let Some(python) = std::env::var_os("ONRECORD_MCP_PYTHON") else {
        eprintln!("skipped: ONRECORD_MCP_PYTHON names no Python with the package 'mcp'");
        return;
    };
    let folder = demo();
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/mcp/client.py");
    let output = Command::new(python)
        .arg(script)
        .arg(env!("CARGO_BIN_EXE_onrecord"))
        .arg(folder.path().join("onrecord.db"))
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{said}\n{}", String::from_utf8_lossy(&output.stderr));
    assert!(said.trim_end().ends_with("all is well"), "{said}");
}
