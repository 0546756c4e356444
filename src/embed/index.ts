/** The public door of the embed room: what the element and the program say to each other. The element itself is a script of its own. */
export { PROTOCOL, VERSION } from './protocol.ts';
export type { FromBody, NumberedRequest, Request, Settings } from './protocol.ts';
export type { BodyErrorCode, BodySelection, BodyShow, CapturedView } from './public-types.ts';
export type { MyopointBody } from './myopoint-body.ts';
