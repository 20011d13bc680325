//! The other program's side of it: which tools there are, and calling one.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use rmcp::handler::server::ServerHandler;
use rmcp::model::{
    CallToolRequestParams, CallToolResponse, CallToolResult, Implementation, ListToolsResult,
    PaginatedRequestParams, ServerCapabilities, ServerConfig, Tool as Offer, ToolAnnotations,
};
use rmcp::service::RequestContext;
use rmcp::{ErrorData, RoleServer};
use tokio::sync::Mutex;

use super::call::call;
use super::schema::schema;
use super::tool::{self, Tool};
use crate::cli::context::Context;
use crate::cli::environment::Environment;
use crate::error::Result;

/// The longest name of the other program that is kept.
const NAME: usize = 40;

/// A ledger that is served.
pub(super) struct Server {
    pub(super) context: Context,
    pub(super) allow_write: bool,
    /// The longest answer, in bytes.
    pub(super) most_bytes: usize,
    /// One call at a time: the ledger is one file, and a caller may send a thousand at once.
    pub(super) turn: Arc<Mutex<()>>,
}

impl Server {
    /// The surroundings of one call: the time it is now, nobody to ask, and who asks.
    fn context(&self, client: Option<&Implementation>) -> Result<Context> {
        let environment = Environment::read()?;
        let user = match client.map(|client| plain(&client.name)).filter(|name| !name.is_empty()) {
            Some(client) => format!("{} via {client}", environment.user),
            None => format!("{} via mcp", environment.user),
        };
        let environment = Environment {
            user,
            stdin_is_terminal: false,
            stdout_is_terminal: false,
            stderr_is_terminal: false,
            ..environment
        };
        Ok(Context { environment, ..self.context.clone() })
    }

    fn instructions(&self) -> String {
        let writing = if self.allow_write {
            "Tools that record something make an operation of the log each, in the name of the user via this client; with \
             dry_run everything is checked and nothing kept. Record only what the user asked for."
        } else {
            "Nothing can be changed here."
        };
        format!(
            "A ledger of commitments in official releases: who bound themselves to what, in which exact words, and what has \
             happened since. References: C-42 commitments, R-7 releases, E-3 evidence, P-5 parties. Dates: 2026-12-01, \
             2026-12, 2026Q4, today, -30d. 'not assessed' means that nobody has looked; 'no evidence' that somebody looked \
             and found nothing. Quote words exactly as they are given, with their release. Answers are JSON as \
             'onrecord --format json' writes it, of at most {} bytes: narrow what is larger. {writing}",
            self.most_bytes
        )
    }
}

impl ServerHandler for Server {
    fn get_info(&self) -> ServerConfig {
        ServerConfig::new(ServerCapabilities::builder().enable_tools().build())
            .with_server_info(Implementation::new("onrecord", env!("CARGO_PKG_VERSION")))
            .with_instructions(self.instructions())
    }

    async fn list_tools(
        &self,
        _: Option<PaginatedRequestParams>,
        _: RequestContext<RoleServer>,
    ) -> std::result::Result<ListToolsResult, ErrorData> {
        Ok(ListToolsResult::with_all_items(tool::offered(self.allow_write).map(offer).collect()))
    }

    fn get_tool(&self, name: &str) -> Option<Offer> {
        tool::find(name, self.allow_write).map(offer)
    }

    async fn call_tool(
        &self,
        request: CallToolRequestParams,
        about: RequestContext<RoleServer>,
    ) -> std::result::Result<CallToolResponse, ErrorData> {
        let tool = tool::find(&request.name, self.allow_write).ok_or_else(|| self.unknown(&request.name))?;
        let context = self
            .context(about.client_info().as_ref())
            .map_err(|e| ErrorData::internal_error(e.message, None))?;
        let most_bytes = self.most_bytes;
        let cancelled = about.ct;
        let turn = cancelled.run_until_cancelled(Arc::clone(&self.turn).lock_owned()).await;
        let turn = turn.filter(|_| !cancelled.is_cancelled());
        let turn = turn.ok_or_else(|| ErrorData::internal_error("the call was cancelled", None))?;
        let stop = Arc::new(AtomicBool::new(false));
        let stopped = Arc::clone(&stop);
        let work = move || {
            let _turn = turn;
            call(tool, request.arguments.unwrap_or_default(), &context, most_bytes, &stopped)
        };
        let mut work = tokio::task::spawn_blocking(work);
        let called = match cancelled.run_until_cancelled(&mut work).await {
            Some(called) => called,
            // A statement of SQL ends at once; what records something is brought to its end.
            None => {
                stop.store(true, Ordering::Relaxed);
                work.await
            }
        };
        let reply = called.map_err(|_| ErrorData::internal_error("the tool broke off", None))?;
        let reply = reply.map_err(|wrong| ErrorData::invalid_params(wrong, None))?;
        let result =
            if reply.is_error { CallToolResult::structured_error } else { CallToolResult::structured };
        Ok(result(reply.data).into())
    }
}

impl Server {
    fn unknown(&self, name: &str) -> ErrorData {
        let shown = plain(name);
        if tool::find(name, true).is_some() {
            let message =
                format!("'{shown}' records something, and onrecord was started without --allow-write");
            return ErrorData::invalid_params(message, None);
        }
        ErrorData::invalid_params(format!("there is no tool '{shown}'"), None)
    }
}

fn offer(tool: &Tool) -> Offer {
    // Nothing is ever overwritten: what a tool records can be undone, and the history keeps both.
    let hints = ToolAnnotations::new().read_only(!tool.writes).destructive(false).open_world(false);
    Offer::new(tool.name, tool.about, Arc::new(schema(tool))).with_annotations(hints)
}

/// The beginning of a name that somebody else chose, without what could disturb a screen or a log.
fn plain(name: &str) -> String {
    let name: String =
        name.chars().filter(|c| c.is_alphanumeric() || " -_./".contains(*c)).take(NAME).collect();
    name.trim().to_owned()
}
