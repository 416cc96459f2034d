import { api } from "@planc/core/ir";
import { codeBlock, paragraph } from "@planc/core/markdown";
import { section } from "../kit.ts";

/** One call that shows that the interface is there and guarded. */
export const tryInterface = section("try-interface", {
  document: "quickstart.md",
  title: "Try the API",
  reads: { convention: api.convention, operations: api.operation },
  render: ({ convention, operations }) => {
    if (convention.data.style !== "rest") return undefined;
    const list = operations.find((each) => each.data.paginated && !each.data.path.includes("{"));
    if (list === undefined) return undefined;
    const guarded = list.data.access.kind === "authenticated";
    const call = [
      `curl -i "https://$HOST${convention.data.basePath}${list.data.path}?limit=10"`,
      ...(guarded ? ['  -H "Authorization: Bearer $TOKEN"'] : []),
    ].join(" \\\n");
    return {
      blocks: [
        codeBlock("sh", call),
        paragraph(
          guarded
            ? `Expect 200 and a page of ${list.data.resource.slice("api/resource#".length)}; without the token 401 as application/problem+json.`
            : `Expect 200 and a page of ${list.data.resource.slice("api/resource#".length)}.`,
        ),
      ],
    };
  },
});
