//! The ledger over the Model Context Protocol: JSON-RPC on standard input and output, for assistants.

mod call;
mod given;
mod schema;
mod server;
mod tool;
mod tools;

use std::sync::Arc;

use rmcp::ServiceExt;
use rmcp::service::ServerInitializeError;
use rmcp::transport::async_rw::AsyncRwTransport;
use tokio::sync::Mutex;

use super::context::Context;
use crate::error::{Error, Result};
use server::Server;

/// The longest message that is read, in bytes.
const LONGEST: usize = 16 << 20;

/// Serves until the other program closes the connection.
///
/// # Errors
/// What was said first is not the protocol, or a thread cannot be started.
pub(super) fn serve(context: &Context, allow_write: bool, most_bytes: usize) -> Result<()> {
    let failed = |what: String| Error::failed("mcp_failed", what);
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_time()
        .build()
        .map_err(|e| failed(format!("the server cannot be started: {e}")))?;
    let server = Server { context: context.clone(), allow_write, most_bytes, turn: Arc::new(Mutex::new(())) };
    let end = runtime.block_on(async {
        let transport = AsyncRwTransport::new_server(tokio::io::stdin(), tokio::io::stdout());
        match server.serve(transport.with_max_line_length(LONGEST)).await {
            Ok(running) => {
                running.waiting().await.map(drop).map_err(|e| failed(format!("the server broke off: {e}")))
            }
            // Somebody looked in and went away again.
            Err(ServerInitializeError::ConnectionClosed(_)) => Ok(()),
            Err(e) => Err(failed(format!("this is not the Model Context Protocol: {e:.200}"))
                .hint("'onrecord mcp' is started by an assistant's program, not by hand")),
        }
    });
    // A read of standard input may still be under way; nobody waits for it.
    runtime.shutdown_background();
    end
}
