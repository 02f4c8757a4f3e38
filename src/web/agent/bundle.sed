# Copyright 2026 The Widerspruch developers
# SPDX-License-Identifier: GPL-3.0-or-later

# Makes one function of the files of a script. Their statements end with semicolons, comments have
# lines of their own, strings end where they begin, and the last line is code.
1i (function () {
1i 'use strict';
$a })();

# Indentation, comments and empty lines.
s/^ *//
/^\/\*.*\*\/$/d
/^\/\*/,/\*\/$/d
/^\/\//d
/^$/d

# Spaces round punctuation, brackets round a lone parameter, and “const”, which is longer than
# “let”. A cursor, which is a line feed, passes each string as it is. What begins with a slash may
# be a regular expression: from there on, the line is left as it is.
s/^/\n/
:next
s/\(^\|[^[:alnum:]_$.]\)\n *(\([[:alpha:]_][[:alnum:]_]*\)) => */\1\2=>\n/
t next
s/\(^\|[^[:alnum:]_$.]\)\nconst /\1let\n /
t next
s/\n *\([][(){},;:?=<>&|!*]\) */\1\n/
t next
s/\([^-+]\)\n *\([-+]\) \([^-+]\)/\1\2\n\3/
t next
s/\n\('[^'\\]*'\|"[^"\\]*"\)/\1\n/
t next
s/\n\(`\([^`\\$]\|[$]{[^`{}]*}\)*`\)/\1\n/
t next
s~\n\([^'"`\\/]\)~\1\n~
t next
s/\n//

# Once all lines are there: strings in several parts, ends of lines within a statement, declarations
# that follow each other, what need not end before a bracket, and the other ends of lines beside
# punctuation.
H
$!d
x
:part
s/' +\n'\([^'\n]*'\( +\n\|[,;)]\)\)/\1/
t part
s/\n*\([[(,:?=<>&|.]\)\n*/\1/g
s/\([^;,}]\)\n\([])]\)/\1\2/g
:merge
s/\(\nlet[^\n]*\);\nlet *\([^\n]\)/\1,\2/
t merge
s/[;,]\n\([])}]\)/\1/g
s/\n*\([][(){},;:?=<>&|]\)\n*/\1/g
s/^\n//
