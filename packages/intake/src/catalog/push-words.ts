/** Words beside "push" for people who have the product open. */
export const whileOpen: ReadonlySet<string> = new Set(
  "online connected websocket websockets socket.io sse server-sent in-app in-browser dashboard".split(
    " ",
  ),
);

/** Words beside "push" for devices on which the product is closed. */
export const whileAway: ReadonlySet<string> = new Set(
  "mobile phone phones device devices ios android fcm apns background closed offline web-push lock-screen".split(
    " ",
  ),
);
