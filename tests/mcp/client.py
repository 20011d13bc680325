"""Drives `onrecord mcp` with the Python SDK of the Model Context Protocol, version 2."""

import asyncio
import sys

from mcp import ClientSession, MCPError, StdioServerParameters
from mcp.client.stdio import stdio_client


async def main(program, database):
    server = StdioServerParameters(command=program, args=["--db", database, "mcp"])
    async with stdio_client(server) as (read, write), ClientSession(read, write) as session:
        hello = await session.initialize()
        assert hello.server_info.name == "onrecord", hello
        tools = {tool.name: tool for tool in (await session.list_tools()).tools}
        assert {"search", "list", "show", "sql", "extract"} <= tools.keys(), tools.keys()
        assert "add" not in tools
        shown = await session.call_tool("show", {"commitment": "C-1"})
        assert not shown.is_error and shown.structured_content["data"]["ref"] == "C-1", shown
        rows = await session.call_tool("sql", {"query": "select count(*) as n from commitments"})
        assert rows.structured_content["data"][0]["n"] == 8, rows
        refused = await session.call_tool("show", {"commitment": "C-99"})
        assert refused.is_error and refused.structured_content["error"]["code"] == "no_commitment", refused
        for name, arguments in [("show", {"commitment": 7}), ("nothing", {}), ("show", {"commitment": "C-1\0"})]:
            try:
                await session.call_tool(name, arguments)
            except MCPError as error:
                assert error.error.code == -32602, error
            else:
                raise AssertionError(f"{name} {arguments} was taken")
    print("all is well")


asyncio.run(main(*sys.argv[1:]))
