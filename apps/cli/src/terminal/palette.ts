import picocolors from "picocolors";

type Paint = (text: string) => string;

/** The few colours in use; plain text where the stream is no terminal or NO_COLOR is set. */
export interface Palette {
  readonly bold: Paint;
  readonly dim: Paint;
  readonly good: Paint;
  readonly bad: Paint;
  readonly careful: Paint;
}

export function paletteFor(stream: NodeJS.WriteStream): Palette {
  const wanted = stream.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== "dumb";
  const colors = picocolors.createColors(wanted);
  return {
    bold: colors.bold,
    dim: colors.dim,
    good: colors.green,
    bad: colors.red,
    careful: colors.yellow,
  };
}
