import type { RunEvent } from "@planc/core/host";

/** How often the line is written anew, in milliseconds. */
const pace = 80;

/** Shows on one line of a terminal what is going on; shows nothing where there is no terminal. */
export interface Progress {
  readonly onEvent: (event: RunEvent) => void;
  /** Takes the line away. */
  readonly done: () => void;
}

export function progressOn(stream: NodeJS.WriteStream, wanted: boolean): Progress {
  if (!wanted || stream.isTTY !== true) return { onEvent: () => {}, done: () => {} };
  const open = new Map<string, RunEvent["kind"]>();
  let last = 0;
  let shown = false;
  const show = () => {
    const names = [...open].map(([id, kind]) => (kind === "probe" ? `verifying ${id}` : id));
    const line = `  ${names.join(", ") || "compiling"} …`.slice(0, (stream.columns ?? 80) - 1);
    stream.write(`\r\u001b[2K${line}`);
    shown = true;
  };
  return {
    onEvent: (event) => {
      const key = `${event.kind} ${event.id}`;
      if (event.type === "start") open.set(key, event.kind);
      else open.delete(key);
      const now = performance.now();
      if (now - last < pace) return;
      last = now;
      show();
    },
    done: () => {
      if (shown) stream.write("\r\u001b[2K");
    },
  };
}
