/**
 * Which corner of a triangle gives what is the same all over it. WebGL takes the last and Metal the first, so that on Apple's
 * devices each list of triangles is written anew for every draw call until this is said. All corners of ours carry the same.
 */
interface ProvokingVertex {
  readonly FIRST_VERTEX_CONVENTION_WEBGL: number;
  readonly provokingVertexWEBGL: (mode: number) => void;
}

/** Says it to a context; to be said again when a lost context is back. Nothing where it can not be chosen. */
export function takeFirstVertex(context: Pick<WebGL2RenderingContext, 'getExtension'>): void {
  const extension = context.getExtension('WEBGL_provoking_vertex') as ProvokingVertex | null;
  extension?.provokingVertexWEBGL(extension.FIRST_VERTEX_CONVENTION_WEBGL);
}
