export { default, default as securityPlugin } from "./plugin.ts";
