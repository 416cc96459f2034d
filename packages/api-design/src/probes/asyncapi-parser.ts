import { asyncapi } from "../artifacts/asyncapi.ts";
import { probe } from "../kit.ts";

/** Reads the document with AsyncAPI's own parser: no error, no warning. */
export const asyncapiParser = probe("asyncapi-parser", {
  of: { asyncapi },
  when: "verify",
  tool: "AsyncAPI parser",
  run: async ({ files, report }) => {
    const { Parser, DiagnosticSeverity } = await import("@asyncapi/parser");
    let messages = 0;
    let problems = 0;
    for (const file of files.asyncapi) {
      const { document, diagnostics } = await new Parser().parse(file.text);
      messages += document?.messages().length ?? 0;
      for (const found of diagnostics) {
        if (found.severity > DiagnosticSeverity.Warning) continue;
        problems++;
        report("contract-invalid", {
          file: file.path,
          problem: found.message.replace(/\.$/, ""),
          rule: String(found.code),
        });
      }
    }
    return problems === 0
      ? { status: "passed", detail: `${messages} messages, no error, no warning` }
      : { status: "failed", detail: `${problems} problems` };
  },
});
