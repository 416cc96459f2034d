#!/usr/bin/env node
import * as nodeModule from "node:module";

const oldestNode = [22, 18] as const;
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);

if (major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1])) {
  process.stderr.write(
    `planc needs Node ${oldestNode.join(".")} or newer; this is ${process.versions.node}.\n`,
  );
  process.exitCode = 2;
} else {
  // Everything else is imported behind this line, so that it comes out of the cache.
  nodeModule.enableCompileCache();
  // A reader that has seen enough, such as head, is no error.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(process.exitCode ?? 0);
    throw error;
  });
  // The engine catches what it calls; a promise that a plugin never awaited comes up here alone.
  process.on("unhandledRejection", (error) => {
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(
      `planc: a promise that nobody awaited was rejected, most likely a plugin's.\n${reason}\n`,
    );
    process.exit(3);
  });
  const { runCommandLine } = await import("./command-line.ts");
  process.exitCode = await runCommandLine(process.argv.slice(2));
}
