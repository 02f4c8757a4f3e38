# Copyright 2026 The Widerspruch developers
# SPDX-License-Identifier: GPL-3.0-or-later

# Makes one function of the files of a script.

# Indentation, comments and empty lines.
s/^ *//
/^\/\*.*\*\/$/d
/^\/\*/,/\*\/$/d
/^\/\//d
/^$/d

# Spaces round punctuation, but in strings and in regular expressions: on lines without any, then
# before the first of a line, and after the last of a line that has strings with quotes alone.
/['"`\/]/! {
  :operators
  s/\([]A-Za-z0-9)]\) \([-+*]\) \([[A-Za-z0-9(]\)/\1\2\3/
  t operators
  s/ *\([][(){},;:?=<>&|!]\) */\1/g
}
:before
s/^\([^'"`\/]*[][(){},;:?=<>&|!]\) \+/\1/
s/^\([^'"`\/]*[^ '"`\/]\) \+\([][(){},;:?=<>&|!]\)/\1\2/
t before
/[`\/]/! {
  :after
  s/\(['"][^'"]*[][(){},;:?=<>&|!]\) \+\([^'"]*\)$/\1\2/
  s/\(['"][^'"]*\) \+\([][(){},;:?=<>&|!][^'"]*\)$/\1\2/
  t after
}

# All lines at once: strings that go on in the next line, declarations in a row, the ends of lines
# that no statement ends with, what stands for nothing before a closing brace, and the parentheses
# of one parameter.
H
$! d
x
s/.*/(()=>{'use strict';&})();/
s/' +\n'//g
s/\n\(\|for *(\)const\([ {[]\)/\n\1let\2/g
:declarations
s/\(\nlet[ {[][^\n]*\);\nlet *\([^\n]\)/\1,\2/
t declarations
s/\([]{},;(=?:>&|)+*]\) *\n/\1/g
s/\n\([})?:.&|]\)/\1/g
s/[,;]}/}/g
s/(\([A-Za-z][A-Za-z]*\))=>/\1=>/g
