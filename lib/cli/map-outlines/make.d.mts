export function makeOutlines(): { svg: string; file: string }
