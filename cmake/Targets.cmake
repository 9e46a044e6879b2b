# The two kinds of target this project has, so that each folder's CMakeLists.txt is a list and nothing else.

add_library(unitfolio_options INTERFACE)
target_compile_features(unitfolio_options INTERFACE cxx_std_20)
target_compile_options(unitfolio_options INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow)
target_include_directories(unitfolio_options INTERFACE ${PROJECT_SOURCE_DIR}/src)

# GCC 12 follows values through inlined std::string and std::variant wrongly and warns of its own library (GCC bugs 105329,
# 105562); which file it hits depends on flags and on link-time inlining. Newer compilers, clang-tidy's analyser, the
# sanitizers and valgrind look for the same faults without false alarms.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    set(false_alarms -Wno-maybe-uninitialized -Wno-restrict -Wno-stringop-overread)
    target_compile_options(unitfolio_options INTERFACE ${false_alarms})
    target_link_options(unitfolio_options INTERFACE ${false_alarms})
endif()

option(UNITFOLIO_WARNINGS_AS_ERRORS "Stop at the first warning" OFF)
if(UNITFOLIO_WARNINGS_AS_ERRORS)
    target_compile_options(unitfolio_options INTERFACE -Werror)
endif()

set(UNITFOLIO_SANITIZERS "" CACHE STRING "Sanitizers to build with, separated by commas, e.g. address,undefined")
if(UNITFOLIO_SANITIZERS)
    target_compile_options(unitfolio_options INTERFACE -fsanitize=${UNITFOLIO_SANITIZERS} -fno-omit-frame-pointer
                                                       -fno-sanitize-recover=all)
    target_link_options(unitfolio_options INTERFACE -fsanitize=${UNITFOLIO_SANITIZERS})
endif()

option(UNITFOLIO_PRECOMPILED_HEADERS "Compile the headers that most files include once for all of them" OFF)
if(UNITFOLIO_PRECOMPILED_HEADERS AND CMAKE_CXX_COMPILER_LAUNCHER MATCHES ccache)
    # A cache of results saves more, and keeps none of files with precompiled headers.
    set(UNITFOLIO_PRECOMPILED_HEADERS OFF)
endif()
if(UNITFOLIO_PRECOMPILED_HEADERS)
    # They are taken only where the same macros are defined: fmt brings one, and on Debian 13 what HarfBuzz asks of the compiler.
    target_link_libraries(unitfolio_options INTERFACE fmt::fmt)
    target_compile_options(unitfolio_options INTERFACE -pthread)
endif()

# The lowest layer has them compiled, and every other target takes them from there. Files name all that they use all the same:
# scripts/lint and the preset dev read them without.
function(unitfolio_use_precompiled_headers target)
    if(NOT UNITFOLIO_PRECOMPILED_HEADERS)
        return()
    elseif(target STREQUAL unitfolio_base)
        target_precompile_headers(${target} PRIVATE
            <algorithm> <array> <functional> <map> <memory> <optional> <set> <span> <string> <string_view> <unordered_map> <utility>
            <variant> <vector> <fmt/format.h>)
    else()
        target_precompile_headers(${target} REUSE_FROM unitfolio_base)
    endif()
endfunction()

# unitfolio_layer(<folder> SOURCES <files> [USES <folders>] [LIBRARIES <third-party targets>])
# The static library of one folder of src/. LIBRARIES stay private: no header of ours shows them.
function(unitfolio_layer folder)
    cmake_parse_arguments(arg "" "" "SOURCES;USES;LIBRARIES" ${ARGN})
    add_library(unitfolio_${folder} STATIC ${arg_SOURCES})
    target_link_libraries(unitfolio_${folder} PUBLIC unitfolio_options)
    foreach(used IN LISTS arg_USES)
        target_link_libraries(unitfolio_${folder} PUBLIC unitfolio_${used})
    endforeach()
    target_link_libraries(unitfolio_${folder} PRIVATE ${arg_LIBRARIES})
    unitfolio_use_precompiled_headers(unitfolio_${folder})
endfunction()

option(UNITFOLIO_UNITE_TESTS "Compile the files of a program of tests together, eight at a time" OFF)

# unitfolio_doctest(<program> <test> SOURCES <files> USES <folders> [LIBRARIES <third-party targets>])
# A program of doctest cases, and the test that runs it. Files that are compiled together share what headers cost, and their names:
# what stands in an anonymous namespace needs a name of its own in its folder.
function(unitfolio_doctest program test)
    cmake_parse_arguments(arg "" "" "SOURCES;USES;LIBRARIES" ${ARGN})
    add_executable(${program} ${arg_SOURCES})
    set_target_properties(${program} PROPERTIES UNITY_BUILD ${UNITFOLIO_UNITE_TESTS})
    list(TRANSFORM arg_USES PREPEND unitfolio_)
    target_link_libraries(${program} PRIVATE doctest_main ${arg_USES} ${arg_LIBRARIES})
    target_include_directories(${program} PRIVATE ${PROJECT_SOURCE_DIR}/tests)
    target_compile_definitions(${program} PRIVATE UNITFOLIO_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
    unitfolio_use_precompiled_headers(${program})
    add_test(NAME ${test} COMMAND ${program})
    set_tests_properties(${test} PROPERTIES LABELS quick)
endfunction()

# unitfolio_unit_test(<folder> SOURCES <files> [LIBRARIES <third-party targets>])
# One doctest program for the tests of one folder of src/.
function(unitfolio_unit_test folder)
    unitfolio_doctest(unit_${folder} unit.${folder} USES ${folder} ${ARGN})
endfunction()
