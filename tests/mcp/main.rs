//! The ledger over the Model Context Protocol: plain JSON-RPC through pipes, and an independent client.

#![cfg(feature = "mcp")]
#![allow(clippy::unwrap_used, clippy::disallowed_methods)]

#[path = "../demo/mod.rs"]
mod demo;
mod hostile;
mod independent;
mod served;
mod writing;

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use demo::demo;
use serde_json::{Value as Json, json};

fn program(folder: &Path, words: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_onrecord"));
    command.current_dir(folder).env_clear().env("HOME", folder).env("ONRECORD_USER", "dana");
    command.env("ONRECORD_NOW", "2026-01-15T12:00:00Z").args(words);
    command
}

/// What a command prints with `--format json`.
fn printed(folder: &Path, words: &[&str]) -> Json {
    let output = program(folder, words).args(["--format", "json"]).output().unwrap();
    assert!(output.status.success(), "{words:?}: {}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

/// A served ledger, after the handshake.
struct Served {
    child: Child,
    to: ChildStdin,
    from: BufReader<ChildStdout>,
    id: i64,
    instructions: String,
}

impl Served {
    fn new(folder: &Path, words: &[&str]) -> Self {
        let mut command = program(folder, &["mcp"]);
        command.args(words).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let (to, from) = (child.stdin.take().unwrap(), BufReader::new(child.stdout.take().unwrap()));
        let mut served = Self { child, to, from, id: 0, instructions: String::new() };
        let hello = json!({
            "protocolVersion": "2025-06-18", "capabilities": {},
            "clientInfo": {"name": "tester\u{1b}[2J", "version": "1"},
        });
        let answer = served.ask("initialize", hello);
        assert_eq!(answer["result"]["serverInfo"]["name"], "onrecord");
        answer["result"]["instructions"].as_str().unwrap().clone_into(&mut served.instructions);
        served.send(&json!({"jsonrpc": "2.0", "method": "notifications/initialized"}).to_string());
        served
    }

    fn send(&mut self, line: &str) {
        writeln!(self.to, "{line}").unwrap();
        self.to.flush().unwrap();
    }

    /// The next line of standard output, which is JSON-RPC or nothing.
    fn hear(&mut self) -> Json {
        let mut line = String::new();
        self.from.read_line(&mut line).unwrap();
        let heard: Json = serde_json::from_str(&line).unwrap_or_else(|e| panic!("{e}: {line}"));
        assert_eq!(heard["jsonrpc"], "2.0", "{line}");
        heard
    }

    fn ask(&mut self, method: &str, params: Json) -> Json {
        self.id += 1;
        self.send(&json!({"jsonrpc": "2.0", "id": self.id, "method": method, "params": params}).to_string());
        let heard = self.hear();
        assert_eq!(heard["id"], self.id, "{heard}");
        heard
    }

    fn tools(&mut self) -> Vec<Json> {
        self.ask("tools/list", json!({}))["result"]["tools"].as_array().unwrap().clone()
    }

    /// Calls a tool: the whole answer.
    fn call(&mut self, name: &str, arguments: Json) -> Json {
        self.ask("tools/call", json!({"name": name, "arguments": arguments}))
    }

    /// Calls a tool that answers: its data.
    fn data(&mut self, name: &str, arguments: Json) -> Json {
        let heard = self.call(name, arguments);
        let result = &heard["result"];
        assert_eq!(result["isError"], false, "{heard}");
        let text: Json = serde_json::from_str(result["content"][0]["text"].as_str().unwrap()).unwrap();
        assert_eq!(text, result["structuredContent"], "{name}");
        text
    }

    /// Calls a tool whose command refuses: the error.
    fn refused(&mut self, name: &str, arguments: Json) -> Json {
        let heard = self.call(name, arguments);
        assert_eq!(heard["result"]["isError"], true, "{heard}");
        heard["result"]["structuredContent"]["error"].clone()
    }

    /// Calls a tool with arguments that make no sense: the words of the protocol's error.
    fn wrong(&mut self, name: &str, arguments: Json) -> String {
        let heard = self.call(name, arguments);
        assert_eq!(heard["error"]["code"], -32602, "{heard}");
        heard["error"]["message"].as_str().unwrap().to_owned()
    }

    /// Closes the connection; the program ends well and has said nothing beside it.
    fn close(self) {
        let Self { child, to, from, .. } = self;
        drop(to);
        let mut rest = String::new();
        let mut from = from;
        std::io::Read::read_to_string(&mut from, &mut rest).unwrap();
        assert_eq!(rest, "");
        let output = child.wait_with_output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    }
}
