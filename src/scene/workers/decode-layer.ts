/** Reads a model file where code may be compiled: in a worker, by its headers. */
import { MeshoptDecoder } from 'meshoptimizer/decoder';
import type { DecodedPart } from '../body/layer-arrays.ts';
import { readLayer } from './read-layer.ts';

/** See {@link readLayer}. */
export const decodeLayer = (bytes: ArrayBuffer): Promise<DecodedPart[]> => readLayer(bytes, MeshoptDecoder);
