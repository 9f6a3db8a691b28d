# The engine of the case file: SQLite3 Multiple Ciphers (SQLite with page encryption, MIT licence), from a pinned
# tarball of the npm registry, since no package of Debian has it. Qt's stock QSQLITE plugin binds to the symbols
# that the executable exports, before those of the system's SQLite; CaseFile checks at start that it did.
set(ENGINE_PACKAGE better-sqlite3-multiple-ciphers)
set(ENGINE_VERSION 12.11.1)
set(ENGINE_SHA512 a46ef6fb7564522a67998c782f042aa0e5cd1b6089d479660eb96faa0afbc501e0b04f9ccf9ac064489a2479d42931da19f1a27e0800fc2d12bfda99954adfa3)

# One download serves every preset.
set(ENGINE_DIR ${PROJECT_SOURCE_DIR}/build/engine)
set(ENGINE_TARBALL ${ENGINE_DIR}/${ENGINE_PACKAGE}-${ENGINE_VERSION}.tgz)
set(ENGINE_SOURCE ${ENGINE_DIR}/package/deps/sqlite3)

set(ENGINE_FOUND_SHA512 "")
if(EXISTS ${ENGINE_TARBALL})
    file(SHA512 ${ENGINE_TARBALL} ENGINE_FOUND_SHA512)
endif()
if(NOT ENGINE_FOUND_SHA512 STREQUAL ENGINE_SHA512)
    find_program(NPM npm REQUIRED)
    file(MAKE_DIRECTORY ${ENGINE_DIR})
    message(STATUS "Fetching ${ENGINE_PACKAGE} ${ENGINE_VERSION}")
    execute_process(COMMAND ${NPM} pack --silent ${ENGINE_PACKAGE}@${ENGINE_VERSION}
        WORKING_DIRECTORY ${ENGINE_DIR} RESULT_VARIABLE failed OUTPUT_QUIET)
    if(failed)
        message(FATAL_ERROR "The SQLite engine could not be fetched: "
            "'npm pack ${ENGINE_PACKAGE}@${ENGINE_VERSION}' failed. Check the network and run this again.")
    endif()
    file(SHA512 ${ENGINE_TARBALL} ENGINE_FOUND_SHA512)
    if(NOT ENGINE_FOUND_SHA512 STREQUAL ENGINE_SHA512)
        message(FATAL_ERROR "${ENGINE_TARBALL} is not the file that was pinned: its SHA-512 differs. "
            "Delete it and run this again.")
    endif()
    file(REMOVE_RECURSE ${ENGINE_DIR}/package)
endif()
if(NOT EXISTS ${ENGINE_SOURCE}/sqlite3.c)
    file(ARCHIVE_EXTRACT INPUT ${ENGINE_TARBALL} DESTINATION ${ENGINE_DIR} PATTERNS package/deps/sqlite3/*)
endif()

add_library(dossier_engine STATIC ${ENGINE_SOURCE}/sqlite3.c)
target_include_directories(dossier_engine SYSTEM PUBLIC ${ENGINE_SOURCE})
target_compile_definitions(dossier_engine PRIVATE
    SQLITE_ENABLE_FTS5 SQLITE_ENABLE_COLUMN_METADATA SQLITE_ENABLE_PREUPDATE_HOOK SQLITE_ENABLE_SESSION
    SQLITE_ENABLE_DBSTAT_VTAB SQLITE_ENABLE_RTREE SQLITE_ENABLE_UNLOCK_NOTIFY SQLITE_THREADSAFE=1
    SQLITE_DEFAULT_FOREIGN_KEYS=1 SQLITE_DQS=0 SQLITE_LIKE_DOESNT_MATCH_BLOBS SQLITE_MAX_EXPR_DEPTH=200
    SQLITE_TEMP_STORE=3 SQLITE_SECURE_DELETE)
target_compile_options(dossier_engine PRIVATE -O2 -w -fno-strict-aliasing
    $<$<BOOL:${DOSSIER_SANITIZE}>:-fno-sanitize=all>)
set_target_properties(dossier_engine PROPERTIES AUTOMOC OFF AUTORCC OFF)
target_link_libraries(dossier_engine PUBLIC ${CMAKE_DL_LIBS} m pthread)
