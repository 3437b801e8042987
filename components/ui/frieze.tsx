/** A portico that becomes waves; drawn in public/frieze.svg, coloured by the style sheet. */
export function Frieze() {
  return <div className="frieze" aria-hidden="true" />
}
