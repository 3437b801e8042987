/** A portico that becomes waves; drawn in app/frieze.css, coloured by the style sheet. */
export function Frieze() {
  return <div className="frieze" aria-hidden="true" />
}
