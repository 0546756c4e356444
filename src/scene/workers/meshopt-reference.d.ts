/** The decoder of meshoptimizer in plain script, which the package holds without naming it: vite.config.ts says where it is. */
declare module 'meshoptimizer/reference' {
  export { MeshoptDecoder } from 'meshoptimizer/decoder';
}
