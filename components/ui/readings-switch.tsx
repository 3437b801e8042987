type Props = { hide: string; show: string }

/** Two links of which one is seen: readings off, readings on. public/scripts/readings.js saves the way to the server. */
export function ReadingsSwitch({ hide, show }: Props) {
  return (
    <p className="readings">
      <a href="?ruby=0" data-readings="off">{hide}</a>
      <a href="?ruby=1" data-readings="on">{show}</a>
    </p>
  )
}
