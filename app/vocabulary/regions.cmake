# Turns a gettext catalogue into a table of CSV with the columns `name` and `french`:
# cmake -D MSGUNFMT=… -D CATALOGUE=….mo -D TABLE=….csv -P regions.cmake
execute_process(COMMAND ${MSGUNFMT} --no-wrap --output-file=${TABLE}.po ${CATALOGUE} COMMAND_ERROR_IS_FATAL ANY)
file(STRINGS ${TABLE}.po lines ENCODING UTF-8 REGEX "^msg(id|str) \"")
set(table "name,french\n")
foreach(line IN LISTS lines)
    string(REGEX REPLACE "^msg(id|str) \"(.*)\"$" "\\2" text "${line}")
    string(REPLACE "\\\"" "\"\"" text "${text}")
    if(line MATCHES "^msgid")
        set(name "${text}")
    elseif(NOT name STREQUAL "") # the catalogue's own head has no name
        string(APPEND table "\"${name}\",\"${text}\"\n")
    endif()
endforeach()
file(WRITE ${TABLE} "${table}")
