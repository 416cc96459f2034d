import type { Entry } from "../schema.ts";

/** Gateways that are a program of one's own in ASP.NET Core, compared where the text names something of .NET. */
export const dotnetGateways: readonly Entry[] = [
  {
    key: "yarp",
    name: "YARP",
    aliases: ["Yet Another Reverse Proxy", "Yarp.ReverseProxy"],
    exact: true,
    topics: ["api-gateway"],
    form: "library",
    what: "reverse proxy as a library of ASP.NET Core",
    licence: "MIT",
    since: 2021,
    languages: ["csharp"],
    requires: [["aspnet-core"]],
    comparedWhen: "dotnet-named",
    fits: {
      routing: [1, "by path, host, header and method"],
      "rate-limiting": [0.8, "policies of ASP.NET Core, each instance by itself"],
      "token-validation": [1, "authentication of ASP.NET Core"],
    },
    burden: [0.3, "one program more, released as the others are"],
    performance: [0.85, "on Kestrel"],
  },
  {
    key: "ocelot",
    name: "Ocelot",
    exact: true,
    topics: ["api-gateway"],
    form: "library",
    what: "API gateway as a library of ASP.NET Core",
    licence: "MIT",
    since: 2016,
    languages: ["csharp"],
    requires: [["aspnet-core"]],
    comparedWhen: "dotnet-named",
    fits: {
      routing: [1, "by path, host, header and method"],
      "rate-limiting": [0.7, "by a header of the client, each instance by itself"],
      "token-validation": [1, "authentication of ASP.NET Core"],
    },
    burden: [0.35, "one program more, and releases of a small team to follow"],
    performance: [0.7, "on Kestrel, through middleware of its own"],
  },
];
