import type { systemFindings } from "../../src/problems/system-findings.ts";
import { desk } from "../desk.ts";
import { osError } from "../memory-tree.ts";
import type { Cases } from "./cases.ts";

/** The system answers with this code when the first new file is written. */
const answering = (code: string) => async () => {
  const { problems } = await desk().write({ "plan.md": "1\n" }, {}, ({ name, path, when }) => {
    if (name === "createFile" && path.includes("new") && when === "before") {
      throw osError(code, { syscall: "open", path });
    }
  });
  return problems;
};

const calm = async () => (await desk().write({ "plan.md": "1\n" })).problems;

export const systemCases: Cases<keyof typeof systemFindings> = {
  "no-permission": { raised: answering("EACCES"), calm },
  "read-only": { raised: answering("EROFS"), calm },
  "disk-full": { raised: answering("ENOSPC"), calm },
  "not-a-directory": { raised: answering("ENOTDIR"), calm },
  "is-a-directory": { raised: answering("EISDIR"), calm },
  "already-exists": { raised: answering("EEXIST"), calm },
  "name-too-long": { raised: answering("ENAMETOOLONG"), calm },
  "symlink-loop": { raised: answering("ELOOP"), calm },
  "too-many-open-files": { raised: answering("EMFILE"), calm },
  "os-error": { raised: answering("EIO"), calm },
};
