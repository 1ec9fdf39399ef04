export { type Encoder, encoderOf } from "./answer-encoder.ts";
export * from "./data-schemas.ts";
export * from "./event-schema.ts";
export { openApiDocument } from "./openapi.ts";
export * from "./operation-codec.ts";
export { type Operation, type Operations, operations, type ServiceTypes } from "./operations.gen.ts";
export * from "./problem.ts";
export { type Method, type Route, routes } from "./routes.ts";
export * from "./session.ts";
