// Shows or hides the readings above Japanese words, and remembers it. Without this file the same links load the page with
// ?ruby=0 or ?ruby=1, and the server does it.
(() => {
  const root = document.documentElement
  const asked = new URLSearchParams(location.search).get('ruby')
  const remember = (choice) => {
    try {
      localStorage.setItem('readings', choice)
    } catch {
      // Without storage the choice holds for this page.
    }
  }
  const remembered = () => {
    try {
      return localStorage.getItem('readings')
    } catch {
      return null
    }
  }
  const choice = asked === null ? remembered() : asked === '0' ? 'off' : 'on'
  if (asked !== null) remember(choice)
  // In the head, before anything is drawn: nothing moves.
  if (choice) root.dataset.ruby = choice

  addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest('a[data-readings]')
    if (!link || asked !== null || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    root.dataset.ruby = link.dataset.readings
    remember(link.dataset.readings)
    // The link that was used is hidden now; its opposite stands in its place.
    document.querySelector(`a[data-readings]:not([data-readings="${link.dataset.readings}"])`)?.focus()
  })
})()
