/** What a way of staying connected brings of its own. Times in seconds. */
export interface LiveTransport {
  readonly named: RegExp;
  readonly heartbeat: {
    readonly interval: number;
    readonly timeout: number;
    readonly by: "server" | "client" | "both";
    readonly basis: "default" | "assumed";
    readonly source: string;
    readonly checked?: string;
  };
  readonly reconnect: { readonly first: number; readonly factor: number; readonly most: number };
  /** Where a token comes along that a header would have; absent where headers can be set. */
  readonly token: string;
  /** The event or frame by which a token is renewed on an open connection; else it is opened anew. */
  readonly renews?: string;
  readonly sticky: { readonly needed: boolean; readonly because: string };
  readonly because: string;
  /** Clients ask for rooms by events of our own. */
  readonly joins: boolean;
  /** Clients send events on the same connection. */
  readonly sends: boolean;
}

const frames = {
  first: 1,
  factor: 2,
  most: 30,
} as const;

/** The first that fits is taken; the last fits what is left. */
export const liveTransports: readonly LiveTransport[] = [
  {
    named: /socket\.?io/i,
    heartbeat: {
      interval: 25,
      timeout: 20,
      by: "server",
      basis: "default",
      source: "https://socket.io/docs/v4/server-options (pingInterval, pingTimeout)",
      checked: "2026-11-30",
    },
    reconnect: frames,
    token: "auth.token of the handshake",
    renews: "renew",
    sticky: {
      needed: true,
      because:
        "it may begin with HTTP polling, whose requests belong to one session; not where every client is set to WebSocket alone",
    },
    because: "both ways, with rooms and acknowledgements",
    joins: true,
    sends: true,
  },
  {
    named: /server-sent|eventsource|\bsse\b/i,
    heartbeat: {
      interval: 15,
      timeout: 15,
      by: "server",
      basis: "default",
      source: "https://html.spec.whatwg.org/multipage/server-sent-events.html (comment lines)",
    },
    reconnect: { first: 3, factor: 2, most: 30 },
    token: "Authorization of a stream read by fetch, as EventSource sets no header",
    sticky: { needed: false, because: "one response from one instance; a new one may be any" },
    because:
      "to clients alone, which write by operations; over HTTP/2, as a browser opens six at most per host over HTTP/1.1",
    joins: false,
    sends: false,
  },
  {
    named: /graphql/i,
    heartbeat: {
      interval: 12,
      timeout: 12,
      by: "server",
      basis: "default",
      source: "https://the-guild.dev/graphql/ws (keepAlive of its server)",
      checked: "2026-11-30",
    },
    reconnect: frames,
    token: "connectionParams of connection_init",
    sticky: { needed: false, because: "one WebSocket, with no request before it" },
    because: "subscriptions of the schema, with arguments as rooms",
    joins: false,
    sends: true,
  },
  {
    named: /stomp/i,
    heartbeat: {
      interval: 10,
      timeout: 10,
      by: "both",
      basis: "default",
      source:
        "https://docs.spring.io/spring-framework/reference/web/websocket/stomp/handle-broker-relay-configure.html",
      checked: "2026-11-30",
    },
    reconnect: frames,
    token: "Authorization of the CONNECT frame",
    sticky: {
      needed: false,
      because:
        "one WebSocket, with no request before it; SockJS, which begins with others, is not used",
    },
    because: "both ways, with destinations as rooms",
    joins: false,
    sends: true,
  },
  {
    named: /signalr/i,
    heartbeat: {
      interval: 15,
      timeout: 15,
      by: "both",
      basis: "default",
      source: "https://learn.microsoft.com/aspnet/core/signalr/configuration (KeepAliveInterval)",
    },
    reconnect: frames,
    token: "accessTokenFactory of the connection",
    sticky: {
      needed: true,
      because: "it begins with a request that negotiates; not where negotiation is skipped",
    },
    because: "both ways, with groups as rooms",
    joins: true,
    sends: true,
  },
  {
    named: /mqtt/i,
    heartbeat: {
      interval: 60,
      timeout: 30,
      by: "client",
      basis: "default",
      source: "https://docs.oasis-open.org/mqtt/mqtt/v5.0 (Keep Alive, one and a half times)",
    },
    reconnect: frames,
    token: "password of the CONNECT packet",
    sticky: { needed: false, because: "the broker keeps the session, whatever instance it is at" },
    because: "both ways, with topics as rooms",
    joins: false,
    sends: true,
  },
  {
    named: /./,
    heartbeat: {
      interval: 30,
      timeout: 10,
      by: "server",
      basis: "assumed",
      source: "https://www.rfc-editor.org/rfc/rfc6455 (ping and pong, without times)",
    },
    reconnect: frames,
    token: "first frame, within 5 s, as a browser sets no header",
    renews: "renew",
    sticky: { needed: false, because: "one WebSocket, with no request before it" },
    because: "both ways over one connection",
    joins: true,
    sends: true,
  },
];

/** What is known of a technology as it is called on the wire. */
export function transportOf(technology: string): LiveTransport | undefined {
  return liveTransports.find(({ named }) => named.test(technology));
}
