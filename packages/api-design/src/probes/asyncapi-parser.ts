import { asyncapi } from "../artifacts/asyncapi.ts";
import { events } from "../artifacts/events.ts";
import { statedMessagesFile } from "../artifacts/stated-messages.ts";
import { probe } from "../kit.ts";

/** Reads the documents with AsyncAPI's own parser: no error, no warning, and of events nobody's and for nobody. */
export const asyncapiParser = probe("asyncapi-parser", {
  of: { asyncapi, events, connection: statedMessagesFile },
  when: "verify",
  tool: "AsyncAPI parser",
  run: async ({ files, report }) => {
    const { Parser, DiagnosticSeverity } = await import("@asyncapi/parser");
    let messages = 0;
    let problems = 0;
    const complain = (file: string, rule: string, problem: string) => {
      problems++;
      report("contract-invalid", { file, problem: problem.replace(/\.$/, ""), rule });
    };
    for (const file of [...files.asyncapi, ...files.events, ...files.connection]) {
      const { document, diagnostics } = await new Parser().parse(file.text);
      messages += document?.messages().length ?? 0;
      for (const found of diagnostics) {
        if (found.severity > DiagnosticSeverity.Warning) continue;
        complain(file.path, String(found.code), found.message);
      }
      if (!files.events.includes(file)) continue;
      for (const channel of document?.channels() ?? []) {
        const actions = new Set(channel.operations().map((each) => each.action()));
        for (const side of ["send", "receive"] as const)
          if (!actions.has(side))
            complain(file.path, "channel-has-both-sides", `nobody does ${side} on ${channel.id()}`);
      }
    }
    return problems === 0
      ? { status: "passed", detail: `${messages} messages, no error, no warning` }
      : { status: "failed", detail: `${problems} problems` };
  },
});
