/** Capitals that are words of the field, not names that someone has to know. */
export const acronyms: ReadonlySet<string> = new Set(
  "ac acid acl ad ai ajax ansi apac api apis apm app ascii b2b b2c bi bpm cap cd cdn ci cio cli cms cpu crm crud csp csrf css csv cto dau db dba ddd ddos devops dns dom dr dsl dto eda edi emea erd erp etl eu faq fifo fr ftp gb gmt gpu gps gui ha hr html http iban isbn issn ean upc https iaas id ide ids idp ii iii io ios iot ip ipc it iso iv jit json jvm jwt kb kpi kpis kyc lan ldap lifo llm llms lms lts mau mb mfa ml mtls mvc mvp mvvm nfr nlp nosql npm ocr odata ok olap oltp oop orm os otp p2p paas pc pdf pii pki poc pos pr pwa qa qr r&d ram rbac rdbms rest rfc roi rpc rpo rps rss rtl rto saas sdk sdks seo sftp sla slas sli slo slos sme smes sms mms smtp soa sku skus apr eof rng dlq mq hsts mime sre uat stt tts ack dm dms hq po prd e2e ar soap sop spa sql ssd ssh ssl sso ssr tb tcp tls ttl ttfb tv udp uk ui un url urls us usa usb utc uuid ux vat vip vm vpc vpn waf wan wcag wifi www xml xss yaml zip zone a i".split(
    " ",
  ),
);

/** Capitalised words that are no product: calendar, languages and places that texts name in passing. */
export const properWords: ReadonlySet<string> = new Set(
  "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december english german french spanish italian portuguese dutch polish japanese chinese korean arabic hindi europe european germany france spain italy america american asia africa australia india china japan canada london berlin paris york internet bluetooth wi-fi wifi unicode latin roman markdown excel e-mail linux windows macos unix posix android ios httponly samesite referer user-agent jsdoc success criteria kanban gantt story constitution readme voiceover dst rsvp rsvp'd rsvped dbs".split(
    " ",
  ),
);
