import { grpc } from "../artifacts/grpc.ts";
import { probe } from "../kit.ts";

/** Parses the services and resolves every type that they name. */
export const protobufParser = probe("protobuf-parser", {
  of: { grpc },
  when: "verify",
  tool: "protobuf.js",
  run: async ({ files, report }) => {
    const { default: protobuf } = await import("protobufjs");
    let methods = 0;
    for (const file of files.grpc) {
      try {
        const { root, imports = [] } = protobuf.parse(file.text, new protobuf.Root(), {
          keepCase: true,
        });
        for (const each of imports) {
          const known = protobuf.common.get(each);
          if (known === null) throw new Error(`${each} is not known`);
          root.addJSON(known.nested ?? {});
        }
        root.resolveAll();
        methods += file.text.match(/^ {2}rpc /gm)?.length ?? 0;
      } catch (error) {
        const problem = (error instanceof Error ? error.message : String(error)).replace(/\.$/, "");
        report("schema-language-invalid", { file: file.path, problem });
        return { status: "failed", detail: problem };
      }
    }
    return { status: "passed", detail: `${methods} methods` };
  },
});
