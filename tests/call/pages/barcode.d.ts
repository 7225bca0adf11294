export const BARCODE_CELLS: number;
export function cellsOf(ms: number): boolean[];
