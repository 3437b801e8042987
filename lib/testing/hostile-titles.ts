/**
 * Titles that a preview card must survive (S-22), as articles of the scenario. PostgreSQL keeps neither NUL nor half of a
 * surrogate pair: those are tried on the layout alone.
 */
export const hostileTitles = [
  { slug: 'hostile-long', title: 'Long title without an end '.repeat(400) },
  { slug: 'hostile-long-ja', title: '終わりのない題名'.repeat(1250) },
  { slug: 'hostile-word', title: 'x'.repeat(10_000) },
  { slug: 'hostile-svg', title: '</text></svg><svg onload="alert(1)"><image href="http://localhost:9/x.png"/><script>alert(1)</script>' },
  { slug: 'hostile-entities', title: ']]> &amp; &#x3c;b&#x3e; &lt;i&gt; <!ENTITY x SYSTEM "file:///etc/passwd">&x; {{7*7}} ${7*7}' },
  { slug: 'hostile-emoji', title: 'Ponte 🌉 e castello 🏯, famiglia 👩‍👩‍👧‍👦, bandiere 🇮🇹🇯🇵 ❤️ ☎ ©' },
  { slug: 'hostile-arabic', title: 'مدينة السلام и Москва ไทย हिन्दी' },
  { slug: 'hostile-control', title: 'Control \u0001\u0007\u001b[31m\u202eRTL\u2066\u2028\u2029\ufeff\u200b\u00ad end' },
  { slug: 'hostile-marks', title: 'Z̸̡̢͉͈̓̈́͘a̶̧̛͚͑l̷̢̛̰g̷̨̛o̸̧̧ 葛\u{e0100} 𠮷 𩸽' },
  { slug: 'hostile-brackets', title: '「'.repeat(300) + '、。」'.repeat(300) },
]
