type Props = { action: string; label: string; button: string; name?: string; placeholder?: string; value?: string; id?: string }

/** The big field: my town, in any script. */
export function FindForm({ action, label, button, name = 'q', placeholder, value, id = 'find' }: Props) {
  return (
    <form className="find" action={action} role="search">
      <label htmlFor={id}>{label}</label>
      <div>
        <input type="search" id={id} name={name} placeholder={placeholder} defaultValue={value} autoComplete="off" enterKeyHint="search" />
        <button className="btn">{button}</button>
      </div>
    </form>
  )
}
