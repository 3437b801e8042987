/** What must stay words wherever it stands (S-03). */
export const hostileWords = ` "><img src=x onerror=hacked()> javascript:hacked() \u2028 \u202e {{7*7}} \${7*7} </script><script>hacked()</script> ]]> __proto__ '--`

/** The same for a column that takes a word or two. */
export const hostileWord = '"><img/src=x/onerror=hacked()>'
