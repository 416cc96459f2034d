export { default as serverlessPack } from "./pack.ts";
