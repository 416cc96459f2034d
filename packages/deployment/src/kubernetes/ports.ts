/** Ports that servers listen at by default, encrypted where they tell the two apart; by the protocol of a connection. */
const ports: readonly (readonly [RegExp, number])[] = [
  [/postgres|sql over tls|^sql$/i, 5432],
  [/mysql/i, 3306],
  [/tds/i, 1433],
  [/oracle/i, 2484],
  [/mongodb/i, 27017],
  [/cql/i, 9142],
  [/bolt/i, 7687],
  [/resp|redis|cache protocol/i, 6379],
  [/memcached/i, 11211],
  [/amqp/i, 5671],
  [/kafka/i, 9094],
  [/nats/i, 4222],
  [/mqtt/i, 8883],
  [/stomp/i, 61614],
  [/broker protocol/i, 5671],
  [/otlp/i, 4318],
  [/smtp/i, 587],
  [/ldap/i, 636],
  [/sftp|ssh/i, 22],
  [/https|websocket|openid|saml|oauth|graphql|rest|grpc|sse/i, 443],
  [/http/i, 80],
];

/** Nothing where no port belongs to it: a call inside a process, a screen. */
export function portOf(protocol: string): number | undefined {
  return ports.find(([pattern]) => pattern.test(protocol))?.[1];
}
