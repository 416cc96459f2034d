export { default as microservicesPack } from "./pack.ts";
